import { plain } from '../../phrases/table.ts';

/** What speaks of when not, or of when, and is read by no rule. */
export const GUARDS = [
  plain('a menos que', 'a menos que llueva'),
  plain('salvo|excepto', 'excepto festivos'),
  plain('menos|pero cuando|si|los|las|no|el', 'menos los festivos'),
  plain('si no', 'si no llueve'),
  plain('no > el|los|la|las|en', 'no los lunes'),
  plain('la víspera', 'la víspera de la boda'),
  plain('al amanecer|anochecer|atardecer', 'al amanecer'),
  plain('cada|hasta|próximo|próxima > §', 'leer, cada'),
  plain('hasta > que', 'hasta que llegue'),
  plain('mejor|digo > a', 'a las 9, digo a las 10'),
];
