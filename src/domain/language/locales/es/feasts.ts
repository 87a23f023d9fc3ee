import { say } from '../../grammar/lexicon.ts';

const NAMES: Record<string, string> = {
  'new-year': 'año nuevo|día de año nuevo',
  epiphany: 'reyes|día de reyes|los reyes|reyes magos',
  valentine: 'san valentín|san valentin',
  'may-day': 'día del trabajo|día del trabajador',
  halloween: 'halloween',
  'all-saints': 'todos los santos|día de todos los santos',
  'christmas-eve': 'nochebuena',
  christmas: 'navidad|día de navidad',
  'new-years-eve': 'nochevieja',
  'ash-wednesday': 'miércoles de ceniza|miercoles de ceniza',
  'palm-sunday': 'domingo de ramos',
  'maundy-thursday': 'jueves santo',
  'good-friday': 'viernes santo',
  'holy-saturday': 'sábado santo|sabado santo',
  easter: 'pascua|domingo de pascua|domingo de resurrección',
  'easter-monday': 'lunes de pascua',
  pentecost: 'pentecostés',
  'mothers-day:ES': 'día de la madre|dia de la madre',
  'fathers-day:ES': 'día del padre|dia del padre',
};

export const FEASTS = Object.entries(NAMES).flatMap(([feast, names]) => say('feast', names, { feast }, { shy: 1 }));
