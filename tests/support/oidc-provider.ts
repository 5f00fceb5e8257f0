import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type OidcTestProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in there, as claims of the ID token. */
  claims: Record<string, unknown>;
  /** How the next ID tokens lie. */
  forge: { audience?: string; issuer?: string; nonce?: string; expired?: boolean; otherKey?: boolean };
  close(): Promise<void>;
};

type Grant = { nonce: string | null; challenge: string; redirectUri: string };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * A real OpenID Connect provider on 127.0.0.1: authorization code with PKCE, ID tokens signed with RS256, JWKS.
 *
 * @param options.host another name of this machine, so that a browser takes it for another site; then with a page.
 */
export async function startOidcProvider(options: { host?: string } = {}): Promise<OidcTestProvider> {
  const [key, other] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  if (!key || !other) throw new Error("no keys");
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://${options.host ?? "127.0.0.1"}:${(server.address() as AddressInfo).port}`;
  const provider: OidcTestProvider = {
    issuer,
    clientId: "wartemarke",
    clientSecret: "a secret of the test",
    claims: {},
    forge: {},
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/.well-known/openid-configuration") return send(response, 200, configurationOf(issuer));
    if (url.pathname === "/jwks") {
      return send(response, 200, { keys: [{ ...key?.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256" }] });
    }
    if (url.pathname === "/authorize") return authorise(url.searchParams, response);
    if (url.pathname === "/token") return token(request, response);
    send(response, 404, {});
  }

  function authorise(query: URLSearchParams, response: ServerResponse): void {
    const redirectUri = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge");
    const isFine = query.get("client_id") === provider.clientId && query.get("code_challenge_method") === "S256";
    if (!isFine || challenge === null || query.get("response_type") !== "code") {
      send(response, 400, {});
      return;
    }
    const code = randomUUID();
    grants.set(code, { nonce: query.get("nonce"), challenge, redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state") ?? "");
    if (options.host === undefined) {
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    // As in life: somebody does something there, and is sent back from another site.
    const link = `<a href="${back.href.replaceAll("&", "&amp;")}">Continue</a>`;
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Login</title>${link}`);
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += chunk;
    const form = new URLSearchParams(text);
    const basic = Buffer.from(request.headers.authorization?.replace(/^Basic /, "") ?? "", "base64").toString();
    const secret = form.get("client_secret") ?? decodeURIComponent(basic.split(":")[1] ?? "");
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isFine = secret === provider.clientSecret && grant?.challenge === verifier;
    if (!isFine || grant.redirectUri !== form.get("redirect_uri"))
      return send(response, 400, { error: "invalid_grant" });
    const id_token = sign(grant.nonce);
    send(response, 200, { access_token: "of no use", token_type: "Bearer", expires_in: 60, id_token });
  }

  function sign(nonce: string | null): string {
    const { forge } = provider;
    const now = Math.floor(Date.now() / 1000) - (forge.expired ? 7_200 : 0);
    const payload = {
      iss: forge.issuer ?? issuer,
      aud: forge.audience ?? provider.clientId,
      iat: now,
      exp: now + 300,
      nonce: forge.nonce ?? nonce,
      ...provider.claims,
    };
    const text = `${encode({ alg: "RS256", kid: "1", typ: "JWT" })}.${encode(payload)}`;
    const signer = createSign("RSA-SHA256").update(text);
    const { privateKey } = (forge.otherKey ? other : key) as typeof key & object;
    return `${text}.${signer.sign(privateKey).toString("base64url")}`;
  }

  return provider;
}

function configurationOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
