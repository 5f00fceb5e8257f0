import type { FeedbackStore } from "#server/application/ports.ts";
import type { Database } from "./database.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaFeedbackStore({ client }: Database): FeedbackStore {
  return {
    add: (officeId, feedback) =>
      guardStorage(async () => {
        const { id } = feedback;
        await client.feedback.upsert({ where: { id }, create: { ...feedback, officeId }, update: {} });
      }),
  };
}
