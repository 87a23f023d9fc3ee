/**
 * A refusal of the local issuer, as Supabase Auth words it: clients switch on `errorCode`.
 * https://supabase.com/docs/guides/auth/debugging/error-codes
 */
export class AuthError extends Error {
  override name = 'AuthError';
  readonly status: number;
  readonly errorCode: string;
  /** Of a weak password: why. */
  readonly reasons: string[] | undefined;

  constructor(status: number, errorCode: string, message: string, reasons?: string[]) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.reasons = reasons;
  }
}
