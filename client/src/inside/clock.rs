//! What time it is in Connecticut, whatever the phone's own zone.

use directory::Date;
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The region's zone (IANA).
const ZONE: &str = "America/New_York";

/// A moment by the region's clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock {
    /// The day.
    pub today: Date,
    /// Day of the week, 0 = Monday.
    pub weekday: u8,
    /// Minutes after midnight.
    pub minute: u16,
    /// Seconds since 1970.
    pub seconds: u64,
}

impl Clock {
    /// Now. `None` where the browser cannot tell.
    pub fn now() -> Option<Self> {
        let options = Object::new();
        for (name, value) in [
            ("timeZone", ZONE),
            ("hourCycle", "h23"),
            ("year", "numeric"),
            ("month", "numeric"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "numeric"),
        ] {
            Reflect::set(
                &options,
                &JsValue::from_str(name),
                &JsValue::from_str(value),
            )
            .ok()?;
        }
        let format = Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str("en-US")), &options);
        let now = js_sys::Date::new_0();
        let parts = format.format_to_parts(&now);
        let part = |wanted: &str| -> Option<u16> {
            parts.iter().find_map(|part| {
                let get = |name: &str| {
                    Reflect::get(&part, &JsValue::from_str(name))
                        .ok()?
                        .as_string()
                };
                (get("type")? == wanted).then(|| get("value")?.parse().ok())?
            })
        };
        let (year, month, day) = (part("year")?, part("month")?, part("day")?);
        let today = Date::ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()?;
        // 1970-01-01 was a Thursday.
        let weekday = (today.earliest() + 3).rem_euclid(7) as u8;
        let minute = part("hour")? * 60 + part("minute")?;
        Some(Self {
            today,
            weekday,
            minute,
            seconds: (now.get_time() / 1000.0) as u64,
        })
    }
}
