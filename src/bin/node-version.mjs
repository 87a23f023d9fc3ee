// Imported first: without Temporal nothing after this would load, and the reason would be hard to see. Not in TypeScript, and given with --import
// by npm run: a Node of before 22.18 does not read the program's own file.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `Flux runs on Node 26 or newer; this is Node ${process.versions.node} (${process.execPath}). ` +
      'Use an image or an installation of Node 26; in development "npm run" brings its own.\n',
  );
  process.exit(1);
}
