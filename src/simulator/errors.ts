const texts: Record<number, [status: number, text: string]> = {
  20001: [400, 'Invalid parameter'],
  20003: [401, 'Authenticate'],
  20004: [405, 'Method not allowed'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'An internal server error has occurred'],
  20503: [503, 'Service unavailable'],
  21201: [400, "No 'To' number is specified"],
  21205: [400, "Url is not a valid URL, or neither 'Url' nor 'Twiml' was given"],
  21210: [400, "'From' phone number not verified"],
  21211: [400, "The 'To' number is not a valid phone number."],
  21212: [400, "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID."],
  21213: [400, "'From' phone number is required"],
  21220: [400, 'Call is not in-progress. Cannot redirect.'],
  21603: [400, "A 'From' phone number is required."],
  21604: [400, "A 'To' phone number is required."],
  21609: [400, "The 'StatusCallback' URL is not a valid URL."],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  21619: [400, 'A text message body or media urls must be specified.'],
  21655: [400, 'The ContentSid Parameter is invalid'],
  21656: [400, 'The ContentVariables Parameter is invalid'],
  21659: [400, "The 'From' number is not a Twilio phone number or Short Code country mismatch"],
  21910: [400, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel"],
  60200: [400, 'Invalid parameter'],
  60202: [429, 'Max check attempts reached'],
  60203: [429, 'Max send attempts reached'],
  63007: [400, 'Twilio could not find a Channel with the specified From address'],
  63014: [400, 'Message failed to be delivered to the user because it was blocked by a user action'],
  63016: [400, 'Failed to send freeform message because you are outside the allowed window'],
  63024: [400, 'Invalid message recipient'],
  63049: [400, 'Meta chose not to deliver this WhatsApp marketing message'],
};

/** An answer of the REST API that is an error, in Twilio's own form. */
export class TwilioError extends Error {
  readonly code: number;
  readonly status: number;

  constructor(code: number, options: { status?: number; detail?: string } = {}) {
    const [status, text] = texts[code] ?? [400, `Simulated error ${code}`];
    super(options.detail ? `${text}: ${options.detail}` : text);
    this.code = code;
    this.status = options.status ?? status;
  }

  body() {
    const more_info = `https://www.twilio.com/docs/errors/${this.code}`;
    return { code: this.code, message: this.message, more_info, status: this.status };
  }
}

/** The words that go with an error number. */
export function errorText(code: number): string {
  return texts[code]?.[1] ?? `Simulated error ${code}`;
}
