import type { Logger } from 'pino';

export type Mail = { to: string; subject: string; text: string };

/** Hands a mail over and does not wait: whoever asked must not learn from the time it takes whether there was anybody to write to. */
export type SendMail = (mail: Mail) => void;

/** By SMTP (RFC 5321), `url` such as smtps://user:password@mail.example.org:465. What fails is logged, without the address. */
export function smtpMailer({ url, from }: { url: string; from: string | undefined }, log: Logger): SendMail {
  // Loaded where it is used: most installations send no mail.
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport(url, { from: from ?? 'Flux <no-reply@localhost>' }),
  );
  return (mail) => {
    void transport
      .then((smtp) => smtp.sendMail(mail))
      .catch((error: { code?: string; responseCode?: number }) => {
        log.error({ code: error.code, response: error.responseCode }, 'a mail could not be handed over');
      });
  };
}
