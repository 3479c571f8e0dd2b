//! The people of the measured office: made up, the same ones in every run. First names are as uneven as in life, families are many, and
//! every eighth name is spelt another way (hamza, taa marbuta, alif maqsura, vowel signs, «عبد الله» in one word).

use domain::{
    date::{Calendar, TypedDate},
    identity::NationalId,
    person::{Category, MaritalStatus, PersonInput, PhoneInput, Sex},
};

const MEN: &[&str] = &[
    "محمد",
    "عبد الله",
    "أحمد",
    "خالد",
    "عبد الرحمن",
    "علي",
    "فهد",
    "سعد",
    "عبد العزيز",
    "سلطان",
    "إبراهيم",
    "ناصر",
    "صالح",
    "تركي",
    "سليمان",
    "يوسف",
    "ماجد",
    "بندر",
    "حمد",
    "مشعل",
    "عمر",
    "حسن",
    "راشد",
    "عيسى",
    "فيصل",
    "منصور",
    "سالم",
    "عبد المجيد",
    "ياسر",
    "زياد",
    "طلال",
    "نايف",
    "هاني",
    "أنس",
    "مصطفى",
    "يحيى",
    "موسى",
    "جابر",
    "عوض",
    "رائد",
    "أيمن",
    "بدر",
    "ثامر",
    "حاتم",
    "داود",
    "رؤوف",
    "شاكر",
    "وائل",
];
const WOMEN: &[&str] = &[
    "نورة",
    "سارة",
    "فاطمة",
    "مريم",
    "عائشة",
    "هند",
    "منيرة",
    "لطيفة",
    "حصة",
    "أسماء",
    "ريم",
    "أمل",
    "هدى",
    "منى",
    "ليلى",
    "خديجة",
    "آمنة",
    "شيخة",
    "موضي",
    "الجوهرة",
    "وفاء",
    "إيمان",
    "رقية",
    "زينب",
    "سلمى",
    "عبير",
    "غادة",
    "لولوة",
    "نوف",
    "هيفاء",
    "يسرى",
    "جميلة",
    "بشرى",
    "دلال",
    "رباب",
    "سعاد",
    "شذى",
    "عفاف",
    "فوزية",
    "كوثر",
];
const HOUSES: &[&str] = &[
    "القحطاني",
    "الغامدي",
    "الزهراني",
    "الشمري",
    "الدوسري",
    "العتيبي",
    "الحربي",
    "المطيري",
    "الشهري",
    "العنزي",
    "السبيعي",
    "المالكي",
    "الأحمد",
    "السالم",
    "العمر",
    "الناصر",
    "الراشد",
    "الخالد",
    "الصالح",
    "الحسن",
    "المحمد",
    "آل سعيد",
    "الأسمري",
    "الثقفي",
    "البلوي",
    "الجهني",
    "السلمي",
    "الرويلي",
    "اليامي",
    "العسيري",
    "الخالدي",
    "الفيفي",
    "التميمي",
    "الهاجري",
    "البقمي",
    "الرشيدي",
    "العمري",
    "الشريف",
    "الأنصاري",
    "الهذلي",
];
/// Letters that rare family names are put together from.
const LETTERS: &[char] = &['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'و', 'ي'];

/// Numbers that look random and are the same in every run (SplitMix64).
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.roll() % u64::from(end.max(1))).unwrap_or_default()
    }

    fn pick<'t>(&mut self, all: &[&'t str]) -> &'t str {
        self.uneven(all, 1)
    }

    /// The higher the power, the more often the first ones.
    fn uneven<'t>(&mut self, all: &[&'t str], power: i32) -> &'t str {
        let share = (f64::from(self.below(1 << 20)) / f64::from(1 << 20)).powi(power);
        all.get((share * all.len() as f64) as usize).copied().unwrap_or_default()
    }
}

/// The person on file at this place, from 0.
pub(super) fn person(place: u32) -> PersonInput {
    let dice = &mut Dice::new(u64::from(place) + 1);
    let woman = dice.below(2) == 0;
    let first = dice.uneven(if woman { WOMEN } else { MEN }, 2);
    let (father, grandfather) = (dice.uneven(MEN, 2), dice.uneven(MEN, 2));
    let family = if dice.below(10) < 7 { dice.uneven(HOUSES, 2).to_owned() } else { rare_family(dice) };
    let respell = |name: &str, dice: &mut Dice| if dice.below(8) == 0 { other_spelling(name, dice) } else { name.to_owned() };
    PersonInput {
        first: respell(first, dice),
        father: respell(father, dice),
        grandfather: respell(grandfather, dice),
        family: respell(&family, dice),
        sex: Some(if woman { Sex::Female } else { Sex::Male }),
        nationality: if woman { "سعودية" } else { "سعودي" }.to_owned(),
        marital: Some(MaritalStatus::Married),
        national_id: id_number(place),
        birth: Some(TypedDate {
            calendar: Calendar::Hijri,
            year: 1370 + i32::try_from(dice.below(55)).unwrap_or_default(),
            month: Some(u8::try_from(1 + dice.below(12)).unwrap_or(1)),
            day: Some(u8::try_from(1 + dice.below(29)).unwrap_or(1)),
        }),
        phones: vec![PhoneInput { number: phone(place), ..PhoneInput::default() }],
        category: Some(if woman { Category::Wife } else { Category::Released }),
        ..PersonInput::default()
    }
}

/// A family that few have: a quarter of a million could be made.
fn rare_family(dice: &mut Dice) -> String {
    let mut family = String::from("ال");
    for _ in 0..3 + dice.below(2) {
        family.extend(LETTERS.get(dice.below(22) as usize));
    }
    family.push('ي');
    family
}

fn other_spelling(name: &str, dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => name.replace(['أ', 'إ', 'آ'], "ا").replace('ؤ', "و").replace('ئ', "ي"),
        1 => name.replace('ة', "ه").replace('ى', "ي").replace("عبد ", "عبد"),
        // A vowel sign after the first letter.
        _ => {
            let mut letters = name.chars();
            letters.next().into_iter().chain(['\u{64E}']).chain(letters).collect()
        }
    }
}

/// A number that passes the check, scattered over the range as real ones are.
pub(super) fn id_number(place: u32) -> String {
    // The step has no factor in common with the range, so no number comes twice.
    let scattered = u64::from(place) * 7919 % 100_000_000;
    NationalId::made_up(u32::try_from(scattered).unwrap_or_default()).as_str().to_owned()
}

/// A mobile number, scattered likewise.
pub(super) fn phone(place: u32) -> String {
    format!("055{:07}", u64::from(place) * 6007 % 10_000_000)
}

/// A district of the town.
pub(super) fn district(dice: &mut Dice) -> String {
    dice.pick(&["حي النخيل", "حي الروضة", "حي الورود", "حي النسيم", "حي الربيع", "حي السلام", "حي الوادي"]).to_owned()
}
