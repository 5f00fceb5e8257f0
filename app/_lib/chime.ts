export type Chime = {
  /** Once. `volume` 1–10. @returns false where the browser lets nothing be heard before somebody touches the page. */
  play(volume: number): Promise<boolean>;
  stop(): void;
};

/** One short sound of the server's own. */
export function openChime(address: string): Chime {
  const audio = new Audio(address);
  audio.preload = "auto";
  return {
    async play(volume) {
      // The ear is no ruler: half the steps should sound half as loud.
      audio.volume = (Math.min(10, Math.max(1, volume)) / 10) ** 2;
      audio.currentTime = 0;
      try {
        await audio.play();
        return true;
      } catch {
        return false;
      }
    },
    stop() {
      audio.pause();
    },
  };
}
