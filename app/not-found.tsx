import { entryCatalogues } from "./_i18n/entry/entry-catalogues.ts";
import { readStaffLocale } from "./_i18n/read-staff-locale.ts";

export default async function NotFound() {
  const { lost } = entryCatalogues[await readStaffLocale()];
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col items-start justify-center gap-6 px-6 py-12">
      <h1 className="text-4xl leading-tight font-bold text-balance">{lost.title}</h1>
      <p className="text-xl text-muted">{lost.text}</p>
      <a
        href="/"
        className="flex min-h-14 items-center rounded-xl bg-brand-800 px-7 text-xl font-semibold text-white hover:bg-brand-900"
      >
        {lost.home}
      </a>
    </main>
  );
}
