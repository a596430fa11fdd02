//! Arabic: the words that turn away, blame, or promise too much.
//!
//! Written here and looked for in the same plain spelling, so that no sign above or below a letter
//! hides a word, and no "and", "for" or "the" in front of it.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "ar",
    never: &[
        (
            NAMED,
            &[
                "ضحية",
                "ضحايا",
                "عبد",
                "عبيد",
                "عبودية",
                "استعباد",
                "مستعبد",
                "استرقاق",
                "رقيق",
                "دعارة",
                "عاهر",
                "مومس",
                "بغاء",
                "قواد",
                "جاني",
                "جناة",
                "متسلل",
            ],
        ),
        (RESCUES, &["إنقاذ", "أنقذ", "ننقذ", "ينقذ", "منقذ", "خلاص"]),
        (
            PROMISES,
            &["مجهول", "نضمن", "يضمن", "مضمون", "ضمان", "أضمن"],
        ),
        (BLAMES, &["لماذا", "غلطتك", "خطؤك"]),
        (ORDERS, &["فرار", "اهرب"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "أنت بأمان",
                "أنت في أمان",
                "الآن في أمان",
                "في أمان الآن",
                "أنت آمن",
                "لن يعرف أحد",
                "لن يعلم أحد",
                "لا أحد سيعرف",
                "سري تماماً",
                "سرية تامة",
                "سرية تماماً",
                "لن يظهر",
                "لن تظهر",
                "لا يمكن توقيفك",
                "لا يمكن اعتقالك",
                "لا يمكنها المجيء إلى هنا",
                "أن يوقع خلال",
                "يخفي رقمك",
                "سيساعدك حتماً",
            ],
        ),
        (
            NAMED,
            &[
                "غير شرعي",
                "غير قانوني",
                "غير نظامي",
                "أنت ناج",
                "عاملة جنس",
                "عمال الجنس",
            ],
        ),
        (BLAMES, &["كان عليك أن", "كان يجب عليك", "بسببك"]),
        (ORDERS, &["ما عليك إلا الرحيل", "ارحل فقط", "هذا هو القانون"]),
        (METHODS, &["اضغط 55", "الضغط على 55", "بيتزا", "سعال"]),
    ],
    names: &[
        "مكتب خدمات الضحايا",
        "«ضحية»",
        // What the crime is called that nobody under 18 can be found guilty of.
        "الدعارة (prostitution)",
        "بالدعارة (prostitution)",
    ],
};
