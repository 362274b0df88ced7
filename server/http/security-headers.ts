import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Headers of every answer (trust §5, H5). Scripts, connections and fonts come from us alone; inline styles are
 * allowed because Taro's H5 components set style attributes; pictures may be data: and blob: (signatures, QR). Parts of
 * files may also go to the cloud store at `storeOrigin`.
 */
export function securityHeaders(isHttps: boolean, storeOrigin: string | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      ...(storeOrigin ? { connectSrc: ["'self'", storeOrigin] } : {}),
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    xContentTypeOptions: true,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xXssProtection: false,
    xDownloadOptions: false,
    xDnsPrefetchControl: false,
    xPermittedCrossDomainPolicies: false,
    originAgentCluster: true,
    permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [], payment: [], usb: [] },
  })
}

/** What somebody uploaded may do nothing at all, wherever it is opened; has to come before securityHeaders. */
export const sandboxed: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', "sandbox; default-src 'none'")
}
