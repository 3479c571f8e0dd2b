//! The words a study is coded in, so that needs can be counted by kind (R37).

use serde::{Deserialize, Serialize};

/// What a household needs (الحاجة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NeedKind {
    /// الغذاء.
    Food,
    /// السكن أو إيجاره.
    Housing,
    /// فواتير الخدمات.
    Bills,
    /// الكسوة.
    Clothing,
    /// الأجهزة والأثاث.
    Furnishing,
    /// الصحة والعلاج.
    Health,
    /// الدراسة.
    Education,
    /// العمل أو التأهيل له.
    Work,
    /// الديون.
    Debt,
    /// المساندة النفسية والأسرية.
    Guidance,
    /// التنقل.
    Transport,
    /// غير ذلك.
    Other,
}

impl NeedKind {
    /// All, in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::Food,
        Self::Housing,
        Self::Bills,
        Self::Clothing,
        Self::Furnishing,
        Self::Health,
        Self::Education,
        Self::Work,
        Self::Debt,
        Self::Guidance,
        Self::Transport,
        Self::Other,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Housing => "housing",
            Self::Bills => "bills",
            Self::Clothing => "clothing",
            Self::Furnishing => "furnishing",
            Self::Health => "health",
            Self::Education => "education",
            Self::Work => "work",
            Self::Debt => "debt",
            Self::Guidance => "guidance",
            Self::Transport => "transport",
            Self::Other => "other",
        }
    }

    /// Reads what [`NeedKind::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// How urgent a need is (مدى إلحاحها), in the researcher's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NeedUrgency {
    /// لا تنتظر.
    AtOnce,
    /// قريبة.
    Soon,
    /// يمكن أن تنتظر.
    CanWait,
}

impl NeedUrgency {
    /// All, the most urgent first.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Soon, Self::CanWait];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Soon => "soon",
            Self::CanWait => "can_wait",
        }
    }

    /// Reads what [`NeedUrgency::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgency| urgency.as_str() == text)
    }
}

/// By what right a household lives where it lives (السكن).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Housing {
    /// ملك.
    Owned,
    /// إيجار.
    Rented,
    /// مع أقارب.
    WithRelatives,
    /// سكن من جهة.
    Provided,
    /// غير ذلك.
    Other,
}

impl Housing {
    /// All, in the order of the form; the codes are those of the statement's question, so that both can be compared.
    pub const ALL: [Self; 5] = [Self::Owned, Self::Rented, Self::WithRelatives, Self::Provided, Self::Other];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owned => "owned",
            Self::Rented => "rented",
            Self::WithRelatives => "with_relatives",
            Self::Provided => "provided",
            Self::Other => "other",
        }
    }

    /// Reads what [`Housing::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|housing| housing.as_str() == text)
    }
}

/// In what state the home is (حالة المسكن), as it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HousingState {
    /// جيد.
    Good,
    /// مقبول.
    Acceptable,
    /// ضعيف.
    Poor,
    /// لا يصلح للسكن.
    Unfit,
}

impl HousingState {
    /// All, the best first.
    pub const ALL: [Self; 4] = [Self::Good, Self::Acceptable, Self::Poor, Self::Unfit];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Acceptable => "acceptable",
            Self::Poor => "poor",
            Self::Unfit => "unfit",
        }
    }

    /// Reads what [`HousingState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// What the researcher recommends to the committee (التوصية). It binds nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// القبول.
    Grant,
    /// الاعتذار عن الطلب.
    Refuse,
    /// طلب المزيد قبل القرار.
    More,
}

impl Advice {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Grant, Self::Refuse, Self::More];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Grant => "grant",
            Self::Refuse => "refuse",
            Self::More => "more",
        }
    }

    /// Reads what [`Advice::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|advice| advice.as_str() == text)
    }
}
