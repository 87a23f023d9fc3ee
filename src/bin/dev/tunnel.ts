export type Tunnel = { url: string; close(): Promise<void> };
export type OpenTunnel = (options: { addr: string; authtoken: string; domain?: string }) => Promise<Tunnel>;

type TunnelSettings = { authtoken: string | undefined; domain: string | undefined; port: number };

const PATIENCE_MS = 15_000;

/**
 * A public address for this machine through ngrok, so that Twilio's webhooks reach it; null without NGROK_AUTHTOKEN. Whatever keeps
 * it from opening is said, and Flux starts without it.
 */
export async function openTunnel(
  { authtoken, domain, port }: TunnelSettings,
  say: (line: string) => void,
  open: OpenTunnel = ngrok,
): Promise<Tunnel | null> {
  if (!authtoken) return null;
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('no answer within 15 s')), PATIENCE_MS);
  try {
    const tunnel = await Promise.race([
      open({ addr: `127.0.0.1:${port}`, authtoken, ...(domain && { domain }) }),
      late.promise,
    ]);
    say(`The tunnel is open: ${tunnel.url}`);
    return tunnel;
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]?.replaceAll(authtoken, '…');
    say(`No tunnel through ngrok (${reason}). Flux starts without it; npm run doctor says more.`);
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function ngrok(options: Parameters<OpenTunnel>[0]): Promise<Tunnel> {
  const { forward } = await import('@ngrok/ngrok');
  const listener = await forward(options);
  return { url: listener.url() ?? '', close: () => listener.close() };
}
