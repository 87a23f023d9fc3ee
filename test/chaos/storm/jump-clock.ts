// Preloaded into one notifier: from SIGUSR2 on the machine's clock is an hour ahead for it.
let ahead = 0;
const real = Date.now.bind(Date);
Date.now = () => real() + ahead;
const instant = Temporal.Now.instant.bind(Temporal.Now);
Temporal.Now.instant = () => instant().add({ milliseconds: ahead });
process.on('SIGUSR2', () => {
  ahead = 3_600_000;
});
