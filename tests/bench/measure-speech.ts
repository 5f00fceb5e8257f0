import type { Samples } from "#tests/bench/load-client.ts";
import { computePercentiles, type Percentiles } from "#tests/bench/percentiles.ts";
import type { Product } from "#tests/bench/product.ts";
import type { SpeechFigures } from "#tests/bench/result.ts";

/** Far more than anybody listens to; within what one device may ask for. */
const clipsBesideDraws = 400;

/**
 * Calls nobody has heard before, the same again, and the same asked by a browser that has them; then draws
 * without and with a voice at work beside them.
 */
export async function measureSpeech(
  product: Product,
  options: { count: number; draw: () => Promise<Samples> },
): Promise<SpeechFigures> {
  const calls = Array.from({ length: options.count }, (_, i) => `announce,number=${100 + i},room=1`);
  const display = (etag?: string) => ({ product, cookie: product.displayCookie, etag });
  // The first clip of a voice finds cold code; a server warms its voices up after its start.
  await time("testCall", display());
  const uncached: Timed[] = [];
  for (const say of calls) uncached.push(await time(say, display()));
  const cached: Timed[] = [];
  for (const say of calls) cached.push(await time(say, display()));
  const unchanged: Timed[] = [];
  for (const [i, say] of calls.entries()) unchanged.push(await time(say, display(cached[i]?.etag)));

  const drawsAlone = await options.draw();
  const [drawsBeside] = await Promise.all([options.draw(), keepSpeaking(product)]);
  return {
    uncached: msOf(uncached),
    cached: msOf(cached),
    unchanged: msOf(unchanged),
    drawAlone: computePercentiles(drawsAlone.drawAck),
    drawBeside: computePercentiles(drawsBeside.drawAck),
  };
}

/** One new clip after the other, as fast as they come. */
async function keepSpeaking(product: Product): Promise<void> {
  const cookie = product.kioskCookies[0] ?? "";
  for (let i = 0; i < clipsBesideDraws; i += 1) {
    await time(`announce,number=${2_000 + i},room=1`, { product, cookie });
  }
}

type Timed = { ms: number; etag: string };

function msOf(clips: readonly Timed[]): Percentiles {
  return computePercentiles(clips.map(({ ms }) => ms));
}

/** From the question to the last byte of the answer. */
async function time(
  say: string,
  { product, cookie, etag = "" }: { product: Product; cookie: string; etag?: string | undefined },
): Promise<Timed> {
  const query = new URLSearchParams({ locale: "de", say });
  const startedAt = performance.now();
  const response = await fetch(`${product.server.origin}/api/speech?${query}`, {
    headers: { cookie, "if-none-match": etag },
  });
  await response.arrayBuffer();
  const ms = performance.now() - startedAt;
  if (!response.ok && response.status !== 304) throw new Error(`speech: ${response.status}`);
  return { ms, etag: response.headers.get("etag") ?? "" };
}
