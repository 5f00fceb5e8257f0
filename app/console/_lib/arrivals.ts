/** How this machine tells of emergencies; nothing by default. */
export type ArrivalSigns = { sound: boolean; volume: number; notification: boolean };

export const noSigns: ArrivalSigns = { sound: false, volume: 5, notification: false };

/** What was stored on this machine, as far as it still makes sense. */
export function readSigns(stored: string | null): ArrivalSigns {
  try {
    const { sound, volume, notification } = JSON.parse(stored ?? "{}") as Partial<ArrivalSigns>;
    const isVolume = typeof volume === "number" && volume >= 1 && volume <= 10;
    return {
      sound: sound === true,
      volume: isVolume ? Math.round(volume) : noSigns.volume,
      notification: notification === true,
    };
  } catch {
    return noSigns;
  }
}

type Arrival = { id: string; urgency: number };

/** Whether an emergency has come to wait since the last look; what waited at the first look is no arrival. */
export function hasUrgentArrived(known: ReadonlySet<string> | null, waiting: readonly Arrival[]): boolean {
  return known !== null && waiting.some(({ id, urgency }) => urgency === 2 && !known.has(id));
}
