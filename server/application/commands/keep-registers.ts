import {
  type ClientView,
  type ClientViewContent,
  releaseClientView,
  reviseClientView,
} from "#server/domain/client-view.ts";
import {
  missingExpertViews,
  municipalConcerns,
  quarterToRemind,
  reviseExpertView,
} from "#server/domain/expert-view.ts";
import { revisePolicyEvent } from "#server/domain/policy-event.ts";
import { ok } from "#server/domain/result.ts";
import { reviseSuggestion } from "#server/domain/suggestion.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type RegisterReplies, registerReminderReply } from "#server/protocol/registers.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { createRegisterKeeper } from "../registers/keep-register.ts";
import { presentRegisters } from "../registers/present-registers.ts";

/** The registers of the year: texts that may hold a topic, so for the ombudsperson alone (P13). */
export function createKeepRegisters(deps: Dependencies): Pick<CommandHandlers, keyof RegisterReplies> {
  const { registers, store, clock, catalogue } = deps;
  const keepers = {
    suggestions: createRegisterKeeper(deps, {
      kind: "suggestion",
      store: registers.suggestions,
      revise: reviseSuggestion,
    }),
    client_views: createRegisterKeeper<ClientViewContent, ClientView>(deps, {
      kind: "client_view",
      store: registers.client_views,
      revise: reviseClientView,
    }),
    expert_views: createRegisterKeeper(deps, {
      kind: "expert_view",
      store: registers.expert_views,
      revise: reviseExpertView,
    }),
    policy_events: createRegisterKeeper(deps, {
      kind: "policy_event",
      store: registers.policy_events,
      revise: revisePolicyEvent,
    }),
  };

  return {
    "suggestion:save": (actor, { suggestion: content, ...at }) => keepers.suggestions.save(actor, { ...at, content }),
    "client-view:save": (actor, { clientView: content, ...at }) => keepers.client_views.save(actor, { ...at, content }),
    "client-view:release": (actor, { released, ...at }) =>
      keepers.client_views.change(actor, at, (view, { today }) => ({
        entry: releaseClientView(view, released ? { by: actor.userId, on: today } : null),
        action: released ? "client_view_released" : "client_view_withdrawn",
      })),
    "expert-view:save": (actor, { expertView: content, ...at }) => keepers.expert_views.save(actor, { ...at, content }),
    "policy-event:save": (actor, { policyEvent: content, ...at }) =>
      keepers.policy_events.save(actor, { ...at, content }),
    "register:remove": (actor, { register, ...at }) => keepers[register].remove(actor, at),
    "register:read": async ({ officeId }, { year }) => {
      const [suggestions, clientViews, expertViews, policyEvents] = await Promise.all([
        registers.suggestions.ofYear(officeId, year),
        registers.client_views.ofYear(officeId, year),
        registers.expert_views.ofYear(officeId, year),
        registers.policy_events.ofYear(officeId, year),
      ]);
      return ok(presentRegisters({ suggestions, clientViews, expertViews, policyEvents }));
    },
    "register:remind": async ({ officeId }) => {
      const { settings } = await store.read(officeId);
      const quarter = quarterToRemind(localDate(clock.now(), settings.timeZone));
      if (quarter === null) return ok({ reminder: null });
      const views = await registers.expert_views.ofYear(officeId, Number(quarter.slice(0, 4)));
      const missing = missingExpertViews(quarter, views, catalogue.current());
      const of = municipalConcerns(quarter, catalogue.current()).length;
      return ok(registerReminderReply.parse({ reminder: missing.length === 0 ? null : { quarter, missing, of } }));
    },
  };
}
