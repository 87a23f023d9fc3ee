/** "€86", "85.72". */
export function sayAmount(value: number, unit: string): string {
  const [whole = '', part] = String(value).split('.');
  const number = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part.padEnd(2, '0')}` : '');
  return unit.length === 1 ? `${unit}${number}` : `${number}${unit ? ` ${unit}` : ''}`;
}
