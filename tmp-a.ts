import { understand } from './src/domain/language/index.ts';
import { printUnderstanding } from './src/domain/language/print.ts';
const setting = { now: Temporal.Instant.from('2026-11-25T12:00:00Z'), zone: 'Europe/Berlin' };
for (const s of process.argv.slice(2)) { const u:any=understand(s,setting); console.log(s,'=>',printUnderstanding(u)); for (const c of u.choices??[]) console.log('   ',c.label,'|',c.value,'=>',printUnderstanding(understand(c.value,setting))); for (const c of u.assumed??[]) console.log('   assumed',c.said,'|',c.other.label,'|',c.other.value,'=>',printUnderstanding(understand(c.other.value,setting)));}
