import { genericOAuth } from "better-auth/plugins/generic-oauth";
import type { OidcSettings } from "#server/env.ts";

export const oidcProviderId = "oidc";

/**
 * The office's own OpenID Connect provider. It says who somebody is, by an ID token whose signature, audience, issuer
 * and nonce are checked; who may sign in and what they may do is decided here: nobody is ever made by it.
 */
export function createOidcPlugin({ issuer, clientId, clientSecret, name, usernameClaim }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProviderId,
        name,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        getUserInfo: async ({ idToken }) =>
          idToken === undefined ? null : toProfile(readClaims(idToken), usernameClaim),
      },
    ],
  });
}

/** Of a token the library has checked. */
function readClaims(idToken: string): Record<string, unknown> {
  const [, payload = ""] = idToken.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
}

/** Our people are found by the address the library keeps for them: their user name at a domain that cannot exist. */
function toProfile(claims: Record<string, unknown>, usernameClaim: string) {
  const username = claims[usernameClaim];
  if (typeof username !== "string" || !/^[a-z0-9._-]{3,30}$/i.test(username)) return null;
  const email = `${username.toLowerCase()}@staff.invalid`;
  return { id: String(claims.sub), sub: String(claims.sub), name: username, email, emailVerified: true };
}
