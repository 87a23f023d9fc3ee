import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export type Letter = { to: string[]; from: string; subject: string; text: string };

export type SmtpServer = {
  /** For SMTP_URL. */
  url: string;
  /** The first letter to an address, or the `nth`, now or when it comes. */
  letterTo(address: string, nth?: number): Promise<Letter>;
  letters: Letter[];
  close(): Promise<void>;
};

/** A listener that takes mail by SMTP (RFC 5321) from who logs in with AUTH PLAIN (RFC 4954). */
export async function smtpServer(): Promise<SmtpServer> {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  let arrived = () => {};
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    const say = (line: string) => socket.write(`${line}\r\n`);
    let to: string[] = [];
    let lines: string[] | null = null;
    say('220 test');
    createInterface({ input: socket }).on('line', (line) => {
      if (lines) {
        if (line !== '.') return void lines.push(line.replace(/^\.\./, '.'));
        letters.push({ to, ...read(lines) });
        [to, lines] = [[], null];
        say('250 taken');
        arrived();
      } else if (/^EHLO/i.test(line)) {
        say('250-test');
        say('250 AUTH PLAIN');
      } else if (/^AUTH PLAIN /i.test(line)) {
        const [, user, password] = Buffer.from(line.slice(11), 'base64').toString().split('\0');
        say(user === 'flux' && password === 'secret' ? '235 welcome' : '535 no');
      } else if (/^DATA/i.test(line)) {
        lines = [];
        say('354 go on');
      } else if (/^RCPT TO:/i.test(line)) {
        to.push(line.slice(8).replace(/[<>]/g, '').trim());
        say('250 ok');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('250 ok');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://flux:secret@127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    async letterTo(address, nth = 1) {
      for (;;) {
        const found = letters.filter(({ to }) => to.includes(address))[nth - 1];
        if (found) return found;
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Headers and body of a message with one part (RFC 5322), quoted-printable (RFC 2045) where it says so. */
function read(lines: string[]): Omit<Letter, 'to'> {
  const end = lines.indexOf('');
  const headers = lines.slice(0, end).join('\n').replace(/\n\s+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = lines.slice(end + 1).join('\n');
  const text = /quoted-printable/i.test(header('Content-Transfer-Encoding'))
    ? body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return { from: header('From'), subject: header('Subject'), text };
}
