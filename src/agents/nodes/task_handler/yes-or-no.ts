/** To tap, where a yes carries out what was shown. */
export const YES_OR_NO = [
  { label: 'Yes', value: 'yes' },
  { label: 'No, leave it', value: 'no' },
];
