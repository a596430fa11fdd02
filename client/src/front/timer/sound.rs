//! The sound and the shake at the end of a timer: two soft tones, made by the browser itself.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::AudioContext;

use crate::front::page;

/// Two tones, hertz, and how long after the first each begins, seconds.
const TONES: [(f32, f64); 2] = [(880.0, 0.0), (1108.7, 0.22)];
/// How long a tone takes to fade, seconds.
const FADE: f64 = 0.35;
const LOUD: f32 = 0.3;
/// From one sounding to the next, milliseconds; a little less than the ticks that call for it.
const AGAIN: i64 = 1_900;

/// What can sound.
#[derive(Default)]
pub struct Sound {
    context: RefCell<Option<AudioContext>>,
    last: Cell<i64>,
}

impl Sound {
    /// Makes ready to sound. To be called while a person touches something: phones allow no sound otherwise.
    pub fn wake(&self) {
        let mut context = self.context.borrow_mut();
        if context.is_none() {
            *context = AudioContext::new().ok();
        }
        if let Some(context) = context.as_ref() {
            let _ = context.resume();
        }
    }

    /// Nothing will sound for a while: the phone need not keep its loudspeaker awake.
    pub fn sleep(&self) {
        if let Some(context) = self.context.take() {
            let _ = context.close();
        }
    }

    /// Sounds at `now` (milliseconds since 1970), unless it just has.
    pub fn ring(&self, now: i64) {
        if (0..AGAIN).contains(&now.saturating_sub(self.last.get())) {
            return;
        }
        self.last.set(now);
        shake();
        if let Some(context) = self.context.borrow().as_ref() {
            for (pitch, after) in TONES {
                let _ = tone(context, pitch, after);
            }
        }
    }
}

fn tone(context: &AudioContext, pitch: f32, after: f64) -> Result<(), JsValue> {
    let (source, gain) = (context.create_oscillator()?, context.create_gain()?);
    let from = context.current_time() + after;
    source.frequency().set_value(pitch);
    let level = gain.gain();
    level.set_value_at_time(0.0, from)?;
    level.linear_ramp_to_value_at_time(LOUD, from + 0.02)?;
    level.linear_ramp_to_value_at_time(0.0, from + FADE)?;
    source.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    source.start_with_when(from)?;
    source.stop_with_when(from + FADE)
}

/// The phone shakes twice, where it can. By name, since not every browser has it.
fn shake() {
    let Some(navigator) = page::window().map(|w| w.navigator()) else {
        return;
    };
    let vibrate = js_sys::Reflect::get(&navigator, &JsValue::from_str("vibrate"));
    if let Some(vibrate) = vibrate
        .ok()
        .and_then(|f| f.dyn_into::<js_sys::Function>().ok())
    {
        let pattern = js_sys::Array::of3(&200.into(), &150.into(), &200.into());
        let _ = vibrate.call1(&navigator, &pattern);
    }
}
