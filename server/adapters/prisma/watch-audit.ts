import type { Database, Statement } from "./database.ts";

/**
 * The same database; `onWritten` hears after a commit that held entries of the log of changes. It is called where the
 * commit's caller waits, so it must only take note.
 */
export function watchAudit(database: Database, onWritten: () => void): Database {
  return {
    ...database,
    async commit(statements) {
      await database.commit(statements);
      if (statements.some(isAudit)) onWritten();
    },
    async commitInTurn(officeId, prepare) {
      let hasAudit = false;
      await database.commitInTurn(officeId, async (reader) => {
        const statements = await prepare(reader);
        hasAudit = statements?.some(isAudit) ?? false;
        return statements;
      });
      if (hasAudit) onWritten();
    },
  };
}

function isAudit({ sql }: Statement): boolean {
  return sql.startsWith('INSERT INTO "AuditEntry"');
}
