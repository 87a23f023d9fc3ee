// Loaded into the processes that `dev` starts: when `dev` is killed outright, they stop as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
