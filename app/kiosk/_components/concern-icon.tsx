import {
  Backpack,
  BriefcaseBusiness,
  CircleEllipsis,
  Clock,
  Coins,
  House,
  Lightbulb,
  type LucideIcon,
  MailOpen,
  MessageCircle,
  TriangleAlert,
  UsersRound,
} from "lucide-react";

/** Pictograms by their name in the catalogue. */
const icons: Readonly<Record<string, LucideIcon>> = {
  alert: TriangleAlert,
  house: House,
  coins: Coins,
  school: Backpack,
  letter: MailOpen,
  clock: Clock,
  work: BriefcaseBusiness,
  people: UsersRound,
  idea: Lightbulb,
  more: CircleEllipsis,
};

/** Beside its words, never instead of them (A38): silent. A catalogue may name a pictogram this version lacks. */
export function ConcernIcon({ name, className }: { name: string | null; className: string }) {
  const Icon = (name === null ? undefined : icons[name]) ?? MessageCircle;
  return <Icon aria-hidden className={className} strokeWidth={1.75} />;
}
