import { say } from '../../grammar/lexicon.ts';

const NAMES: Record<string, string> = {
  'new-year': "new year|new year's|new years|new year's day|new years day",
  epiphany: 'epiphany|three kings day',
  'groundhog-day': 'groundhog day|groundhogs day',
  valentine: "valentine's|valentines|valentine's day|valentines day|valentine day",
  'st-patrick':
    "st patrick's day|st. patrick's day|saint patrick's day|st paddy's day|st patricks day|saint patricks day",
  'april-fools': "april fools|april fool's|april fools day|april fool's day|april fools' day",
  'earth-day': 'earth day',
  'may-day': 'may day|labour day|international workers day',
  juneteenth: 'juneteenth',
  'independence-day:US': 'independence day|4th of july|fourth of july',
  'canada-day': 'canada day',
  'bastille-day': 'bastille day',
  'german-unity': 'german unity day',
  halloween: "halloween|hallowe'en|all hallows eve|halloween day",
  'all-saints': "all saints day|all saints' day|all saint's day",
  'guy-fawkes': 'guy fawkes night|bonfire night',
  'veterans-day': "veterans day|veteran's day|veterans' day|armistice day",
  'st-nicholas': 'st nicholas day|saint nicholas day',
  'christmas-eve': 'christmas eve|xmas eve|x-mas eve',
  christmas: 'christmas|christmas day|xmas|xmas day|x-mas',
  'boxing-day': 'boxing day',
  'new-years-eve': "new year's eve|new years eve|new year eve|silvester",
  'rose-monday': 'rose monday',
  'shrove-tuesday': 'shrove tuesday|pancake day|mardi gras|fat tuesday',
  'ash-wednesday': 'ash wednesday',
  'palm-sunday': 'palm sunday',
  'maundy-thursday': 'maundy thursday',
  'good-friday': 'good friday',
  'holy-saturday': 'holy saturday|easter saturday',
  easter: 'easter|easter day|easter sunday',
  'easter-monday': 'easter monday',
  ascension: 'ascension|ascension day|ascension thursday',
  pentecost: 'pentecost|whitsun|whit sunday',
  'whit-monday': 'whit monday',
  'corpus-christi': 'corpus christi',
  'martin-luther-king':
    "martin luther king day|martin luther king's day|martin luther king jr day|martin luther king jr. day|mlk day|civil rights day",
  'presidents-day': "presidents day|president's day|presidents' day|washington's birthday",
  'memorial-day': 'memorial day',
  'labor-day:US': 'labor day',
  'columbus-day': "columbus day|indigenous peoples' day|indigenous peoples day",
  thanksgiving: 'thanksgiving|thanks giving|thanks giving day|thanksgiving day|turkey day',
  'black-friday': 'black friday',
  'cyber-monday': 'cyber monday',
  'mothers-day': "mother's day|mothers day|mothers' day|mothering sunday",
  'fathers-day': "father's day|fathers day|fathers' day",
  'advent-1': 'first advent|first sunday of advent|advent',
  'advent-2': 'second advent|second sunday of advent',
  'advent-3': 'third advent|third sunday of advent',
  'advent-4': 'fourth advent|fourth sunday of advent',
};

/** Feasts of other calendars: they are known to be time, and asked about. */
const MOVING =
  'ramadan|eid|eid al-fitr|eid al-adha|hanukkah|chanukah|passover|rosh hashanah|yom kippur|diwali|deepavali|holi|rakhi|raksha bandhan|rakshabandhan|navratri|dussehra day|karva chauth|karwa chauth|janmashtami|ganesh chaturthi|ganesh puja|durga puja|onam|ugadi|ekadashi|purnima|amavasya|maha shivratri|shivratri|ram navami|guru nanak jayanti|eid day|bakrid|muharram|mid-autumn festival|tet|songkran|nowruz|simchat torah|lag baomer|chinese new year|lunar new year|vesak|pesach|purim|sukkot|shavuot|ashura|mawlid|dussehra|navaratri|orthodox easter|orthodox christmas';

export const FEASTS = [
  ...Object.entries(NAMES).flatMap(([feast, names]) => say('feast', names, { feast }, { shy: 1 })),
  ...say('doubt', MOVING, { question: 'That feast moves with another calendar' }),
];
