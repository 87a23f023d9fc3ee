import type { PhraseRow } from '../../../../domain/language/phrases/table.ts';
import { type Asked, asked } from './topics.ts';

/** The same in German and Spanish. */
export const FOREIGN_TOPICS: readonly PhraseRow<Asked>[] = [
  // German
  asked(
    'data_sold',
    'verkauft|verkaufst|verkaufen|teilst|gibst|weitergeben|weitergegeben ^? ^? meine|unsere|daten|nummer',
    'verkaufst du meine daten',
    'de',
  ),
  asked(
    'others_see',
    'wer|jemand|chef|frau|mann|partner|eltern|andere|sonst|niemand ^? ^? ^? ^? ^? sieht|sehen|liest|lesen|mitlesen|mitliest|zugriff',
    'wer kann das lesen',
    'de',
  ),
  asked('where_stored', 'wo ^? ^? ^? ^? ^? gespeichert|daten|gespeicherten', 'wo werden meine daten gespeichert', 'de'),
  asked(
    'erase',
    'wie|wo|kann lösche|lösch|löschen|ich|man|kann|mein|meine|mich* alles|konto|account|daten|chat ^? ^? löschen?',
    'wie lösche ich alles',
    'de',
  ),
  asked(
    'human',
    'bist|ist|sind|rede|spreche|schreibe du|das|sie|ich|hier ^? ^? ^? mensch|roboter|bot|maschine|ki|person|programm|echt|computer|chatgpt',
    'bist du ein mensch',
    'de',
  ),
  asked('price', 'was|wie_viel|wieviel kostet|kostest|kosten ^? ^? du|das|flux|die_app|es', 'was kostet das', 'de'),
  asked('joke', 'witz|witze|was_lustiges|etwas_lustiges', 'erzähl mir einen witz', 'de'),
  asked(
    'weather',
    'wie|wird|ist|regnet|schneit ^? ^? ^? wetter|regnen|schneien|morgen_regnen',
    'wie wird das wetter',
    'de',
  ),
  asked(
    'rude',
    'du nervst|nervt|bist_doof|bist_blöd|bist_dumm|bist_nervig|verstehst_mich_nicht|verstehst_nichts',
    'du nervst',
    'de',
  ),
  asked(
    'abilities',
    'was kannst|machst|tust du|alles|so* eigentlich|denn|alles|so|noch|genau? ^? > §',
    'was kannst du',
    'de',
  ),
  asked(
    'liked',
    'danke|du|das* bist|ist super|toll|klasse|großartig|spitze|der_beste|die_beste|genial|lieb',
    'du bist super',
    'de',
  ),
  asked(
    'calls_others',
    'kannst|rufst|könntest du ^? meinen|meine|mein ^? ^? ^? ^? anrufen',
    'kannst du meinen mann anrufen',
    'de',
  ),
  asked('no_calls', 'wie schalte|stelle|mache ich ^? ^? ^? anrufe|anruf ab|aus', 'wie schalte ich die anrufe ab', 'de'),
  // Spanish
  asked(
    'languages',
    'puedo|puede|se_puede|podría usarte|usar|usarlo|escribir|escribirte|hablar|hablarte ^? en español|alemán|inglés|castellano',
    'puedo usarte en español',
    'es',
  ),
  asked('data_sold', 'vendes|venden|vendéis|compartes|comparten mis|nuestros datos', 'vendes mis datos', 'es'),
  asked(
    'others_see',
    'quién|quien|alguien|jefe|marido|mujer|pareja|padres ^? ^? ve|ver|lee|leer|puede_ver|puede_leer ^? esto|mis|lo_que|esta',
    'quién ve esto',
    'es',
  ),
  asked(
    'where_stored',
    'dónde|donde se? guardan|están|guardas|almacenan mis|los datos',
    'dónde se guardan mis datos',
    'es',
  ),
  asked(
    'erase',
    'cómo|como|puedo borro|borrar|elimino|eliminar todo|mi_cuenta|mis_datos|el_chat',
    'cómo borro todo',
    'es',
  ),
  asked(
    'human',
    'eres|es|estoy ^? ^? ^? persona|humano|humana|robot|bot|máquina|ia|programa|real|chatgpt',
    'eres una persona',
    'es',
  ),
  asked(
    'price',
    'cuánto|cuanto cuesta|cuestas|vale esto|flux|la_app|el_servicio|usar_esto|§',
    'cuánto cuesta esto',
    'es',
  ),
  asked('joke', 'chiste|chistes', 'cuéntame un chiste', 'es'),
  asked(
    'weather',
    'qué|que|va_a|hará|hace ^? ^? tiempo|llover|nevar > mañana|hoy|hace|hará|§',
    'qué tiempo hará mañana',
    'es',
  ),
  asked(
    'rude',
    'eres|me muy? molesto|molesta|pesado|pesada|inútil|tonto|idiota|cansas|fastidias',
    'eres muy pesado',
    'es',
  ),
  asked('abilities', 'qué|que puedes|sabes hacer', 'qué puedes hacer', 'es'),
  asked(
    'liked',
    'gracias|eres ^? ^? genial|el_mejor|la_mejor|estupendo|estupenda|fantástico',
    'gracias, eres genial',
    'es',
  ),
  asked(
    'languages',
    'sprichst|verstehst|kannst|redest du ^? deutsch|englisch|spanisch|türkisch|polnisch',
    'sprichst du deutsch',
    'de',
  ),
  asked('reach', 'wie erreichst|erinnerst|kontaktierst|meldest du mich|dich', 'wie erreichst du mich', 'de'),
  asked('not_clear', 'ich verstehe|versteh|kapiere das|dich|es? nicht > §', 'ich verstehe das nicht', 'de'),
  asked('languages', 'hablas|entiendes|sabes ^? español|alemán|inglés|castellano', 'hablas español', 'es'),
  asked('reach', 'cómo|como me avisas|recuerdas|contactas|llamas|localizas', 'cómo me avisas', 'es'),
  asked('not_clear', 'no entiendo|lo_entiendo|te_entiendo > §', 'no lo entiendo', 'es'),
  asked(
    'erase',
    'lösch|lösche|löschen|vergiss|entferne ^? ^? meine|mein|alle_meine|all_meine|unsere daten|konto|account|profil|chat',
    'lösch bitte meine Daten',
    'de',
  ),
  asked(
    'erase',
    'borra|borrar|elimina|eliminar|quita ^? ^? mis|mi|todos_mis datos|cuenta|perfil|chat',
    'puedes borrar mis datos',
    'es',
  ),
  asked('human', 'wie heißt|heisst du', 'wie heißt du', 'de'),
  asked('human', 'cómo|como|quién|quien te_llamas|eres > §', 'cómo te llamas', 'es'),
];
