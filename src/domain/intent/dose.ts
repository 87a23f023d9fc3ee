const MEDICINE = [
  'antibiotics?|tablets?|pills?|drops|capsules?|meds|medicines?|medication|insulin|inhaler|injections?|ointment|cream',
  'physio|dressing|doses?|mouthwash|iron|probiotics?|paracetamol|aspirin|steroids?|antihistamines?|painkillers?|prednisolone|thyroxine',
  '\\p{L}{3,}(?:cillin|mycin|cycline|floxacin|prazole|statin|olol|sartan|profen|formin|oxetine|dipine)',
];
const OFTEN = [
  '(?:once|twice|thrice|(?:one|two|three|four|five|\\d) ?(?:x|times)) (?:a|per|each|every) day',
  '\\d ?x(?: a| per)? ?(?:day|daily)|(?:once|twice) daily|every (?:\\w+ )?hours?|every (?:day|morning|evening|night)|daily|nightly',
  '(?:morning|mornings),? (?:noon,? )?and (?:evening|night)s?|(?:before|after|with) (?:meals|food|every meal)',
  'for (?:\\w+ ){1,2}(?:days|weeks)|until\\b|till\\b',
];
const AIMS = [
  'want|wanna|would like|goal|learn|stop|quit|come off|get off|wean|without|less|fewer|reduce|through|finally|better',
];

const [IS_MEDICINE, IS_OFTEN, IS_AIM] = [MEDICINE, OFTEN, AIMS].map(
  (words) => new RegExp(`\\b(?:${words.join('|')})(?!\\p{L})`, 'iu'),
) as [RegExp, RegExp, RegExp];

/** "Antibiotics", "give Rex his tablets": what is taken. */
export const isMedicine = (title: string): boolean => IS_MEDICINE.test(title);

/** "Take one tablet every day": it is taken. */
const IS_TAKEN =
  /\b(?:take|taking|swallow|use|apply|inject)\b[^,.;]{0,40}\b(?:every|each) (?:day|morning|evening|night)\b|\b(?:take|taking|swallow)\b[^,.;]{0,40}\bdaily\b/i;

/** "Drops twice a day until Sunday", "physio exercises 3x a day": what a doctor prescribed is to be done, and no goal of its own. */
export const isDose = (text: string): boolean =>
  text.length <= 200 && IS_MEDICINE.test(text) && (IS_OFTEN.test(text) || IS_TAKEN.test(text)) && !IS_AIM.test(text);

const THING = '^[^,.;]{2,40}';
const COUNTED = '(?:[2-9]|two|three|four|five|six) ?(?:x|times) ?(?:a|per|each|every|\\/) ?day';
const ONLY_SO_OFTEN = new RegExp(`${THING} ${COUNTED}\\W*$|${THING} twice (?:a|per|each) day\\W*$`, 'i');

/** "Stretch 3x a day": something and how often a day, and nothing else. It is to be reminded of, and no goal by that alone. */
export const isOnlySoOftenADay = (text: string): boolean => ONLY_SO_OFTEN.test(text);
