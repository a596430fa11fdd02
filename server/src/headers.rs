//! The headers of every answer: one table, the same for everyone.

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
    STRICT_TRANSPORT_SECURITY,
};

/// On each answer, whatever it is.
const ALWAYS: &[(&str, &str)] = &[
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("x-dns-prefetch-control", "off"),
    ("x-robots-tag", "noindex, nofollow"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
         display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), \
         idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         picture-in-picture=(), publickey-credentials-get=(), serial=(), usb=(), \
         xr-spatial-tracking=()",
    ),
];

/// Policy of whatever is not a page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// A service worker lives under the policy of its own script. It has to fetch, and to run the module that checks the list.
const WORKER: &str =
    "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/// Two years, on encrypted connections only. Without `includeSubDomains` and `preload`: the
/// operator may own no more than this name.
const STRICT_TRANSPORT: HeaderValue = HeaderValue::from_static("max-age=63072000");

/// What a file may be used for: decides its policy.
#[derive(Clone, Debug)]
pub(crate) enum Policy {
    /// A page, under the front's own policy.
    Page(HeaderValue),
    /// The service worker.
    Worker,
    /// Anything else.
    Nothing,
}

/// How long an answer may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// The name is the hash of the content.
    Forever,
    /// Kept, but asked about each time.
    Revalidate,
    /// Kept for a day, which is the longest a browser believes a kept worker script (Service Workers, "soft update").
    /// Leaving loads the page anew; were the script asked for each time, the server would learn when somebody left.
    Day,
    /// Not in the browser's cache: the service worker keeps it.
    Never,
}

impl Keep {
    fn value(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Revalidate => "no-cache",
            Self::Day => "public, max-age=86400",
            Self::Never => "no-store",
        })
    }
}

/// All headers that do not depend on the body.
pub(crate) fn strict(policy: &Policy, keep: Keep, encrypted: bool) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in ALWAYS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    let policy = match policy {
        Policy::Page(policy) => policy.clone(),
        Policy::Worker => HeaderValue::from_static(WORKER),
        Policy::Nothing => HeaderValue::from_static(NOTHING),
    };
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(CACHE_CONTROL, keep.value());
    if encrypted {
        headers.insert(STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
    headers
}

/// The type of a file, by the ending of its path.
pub(crate) fn content_type(extension: &str) -> HeaderValue {
    HeaderValue::from_static(match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    })
}

/// Whether files of this kind are served compressed. Packs never are: what is served with an
/// encoding rests decoded in the browser's storage.
pub(crate) fn is_compressible(extension: &str) -> bool {
    matches!(
        extension,
        "html" | "js" | "json" | "svg" | "wasm" | "webmanifest"
    )
}
