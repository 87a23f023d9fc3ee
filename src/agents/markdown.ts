export { asText, withoutMarkup } from '../domain/text/index.ts';
