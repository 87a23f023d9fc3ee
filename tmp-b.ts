import { readFileSync } from 'node:fs';
import { understand } from './src/domain/language/index.ts';
import { printUnderstanding } from './src/domain/language/print.ts';
const [at='2026-10-06T10:00', zone='Europe/Berlin', country, h] = (process.env.AT??'').split(' ').filter(Boolean);
const setting:any = { now: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(), zone, ...(country&&country!=='-'?{country}:{}), ...(h?{hour12:h==='12h'}:{}) };
for (const s of readFileSync(0,'utf8').split('\n').filter(Boolean)) { const u:any=understand(s,setting); console.log(s,'=>',printUnderstanding(u), (u.assumed??[]).map((a:any)=>`[${a.said} / ${a.other.label}]`).join('')); }
