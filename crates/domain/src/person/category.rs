//! Why somebody is with the charity (الفئة): the categories that come with the program and those that the office adds.

use serde::{Deserialize, Serialize};

use super::Sex;
use crate::declaration::{DeclarationForm, Gendered};
use crate::{Code, Refusal, Refusals, text};

/// Why somebody is with the charity (الفئة, R37). It tells of imprisonment, so no list, search or letter shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS),
    ts(type = "\"prisoner\" | \"wife\" | \"child\" | \"parent\" | \"sibling\" | \"released\" | \"other\" | `own_${number}`")
)]
#[serde(try_from = "String", into = "String")]
pub enum Category {
    /// نزيل.
    Prisoner,
    /// زوجة.
    Wife,
    /// ابن أو ابنة.
    Child,
    /// أب أو أم.
    Parent,
    /// أخ أو أخت.
    Sibling,
    /// مفرج عنه.
    Released,
    /// غير ذلك.
    Other,
    /// One that the office added itself, by its number in the office's list.
    Own(u16),
}

impl Category {
    /// Those that come with the program, in the order of the form.
    pub const SHIPPED: [Self; 7] = [Self::Prisoner, Self::Wife, Self::Child, Self::Parent, Self::Sibling, Self::Released, Self::Other];

    /// As stored: `wife`, `own_3`.
    pub fn code(self) -> String {
        let shipped = match self {
            Self::Prisoner => "prisoner",
            Self::Wife => "wife",
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Sibling => "sibling",
            Self::Released => "released",
            Self::Other => "other",
            Self::Own(number) => return format!("own_{number}"),
        };
        shipped.to_owned()
    }

    /// Reads what [`Category::code`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let own = || text.strip_prefix("own_").and_then(|number| number.parse().ok()).filter(|number| *number > 0).map(Self::Own);
        Self::SHIPPED.into_iter().find(|category| category.code() == text).or_else(own)
    }
}

impl From<Category> for String {
    fn from(category: Category) -> Self {
        category.code()
    }
}

impl TryFrom<String> for Category {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text).ok_or_else(|| Refusal::new(Code::NotFound))
    }
}

/// Longest name of a category, in letters.
const LABEL_MAX: usize = 40;
/// Most categories of an office's own.
const MOST_OWN: usize = 40;

/// A category that the office added (فئة أضافتها الجمعية).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OwnCategory {
    /// Its number in the list, from 1; 0 for one that is being added.
    pub number: u16,
    /// As it is said of a man.
    pub male: String,
    /// As it is said of a woman; empty where it is the same.
    pub female: String,
    /// It is offered in forms; one that is not stays on the files that have it.
    pub offered: bool,
}

/// The office's choice of categories (فئات المستفيدين).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfficeCategories {
    /// Its own, in the order of the form.
    pub own: Vec<OwnCategory>,
    /// Those of the program that it does not offer. "Prisoner" and "other" are always offered: files and households stand on them.
    pub not_offered: Vec<Category>,
}

impl OfficeCategories {
    /// Cleans and checks the typed list over the one that was in force, and numbers what was added.
    ///
    /// # Errors
    /// A name that is missing, too long or there twice; [`Code::NameInUse`] where a name that files carry was changed or its row taken out: it can
    /// only be offered no longer, because what was signed says that name.
    pub fn check(mut self, before: &Self) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        let mut newest = before.own.iter().map(|own| own.number).max().unwrap_or_default();
        let mut names: Vec<String> = Vec::new();
        for (place, own) in self.own.iter_mut().enumerate() {
            let at = |field: &str| format!("own.{place}.{field}");
            let male = refusals.take(&at("male"), text::clean_required(&own.male, LABEL_MAX));
            let female = refusals.take(&at("female"), text::clean(&own.female, LABEL_MAX));
            let (Some(male), Some(female)) = (male, female) else { continue };
            if names.contains(&male) {
                refusals.push(Refusal::new(Code::NamedTwice).at(&at("male")));
            }
            names.push(male.clone());
            own.female = if female == male { String::new() } else { female };
            own.male = male;
            match before.own.iter().find(|known| known.number == own.number) {
                Some(known) if (&known.male, &known.female) != (&own.male, &own.female) => {
                    refusals.push(Refusal::new(Code::NameInUse).with("name", &known.male).at(&at("male")));
                }
                Some(_) => {}
                None => {
                    newest = newest.saturating_add(1);
                    own.number = newest;
                }
            }
        }
        let kept = |known: &&OwnCategory| !self.own.iter().any(|own| own.number == known.number);
        if let Some(lost) = before.own.iter().find(kept) {
            refusals.push(Refusal::new(Code::NameInUse).with("name", &lost.male).at("own"));
        }
        if self.own.len() > MOST_OWN {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", MOST_OWN).at("own"));
        }
        self.not_offered.retain(|category| !matches!(category, Category::Prisoner | Category::Other | Category::Own(_)));
        refusals.done()?;
        Ok(self)
    }

    /// The words of its own categories, for a text that names people by them.
    pub fn words(&self) -> impl Iterator<Item = (String, Gendered)> {
        self.own.iter().map(|own| (format!("category.{}", Category::Own(own.number).code()), own.gendered()))
    }

    /// A form whose words know these categories as well.
    #[must_use]
    pub fn in_form(&self, form: &DeclarationForm) -> DeclarationForm {
        form.clone().with_words(self.words())
    }
}

impl OwnCategory {
    /// How it is said.
    pub fn gendered(&self) -> Gendered {
        if self.female.is_empty() {
            Gendered::Same(self.male.clone())
        } else {
            Gendered::Agreeing { male: self.male.clone(), female: self.female.clone() }
        }
    }

    /// As it is said of this person; of nobody in particular both forms.
    pub fn label(&self, sex: Option<Sex>) -> String {
        match sex {
            None if !self.female.is_empty() => format!("{} / {}", self.male, self.female),
            sex => self.gendered().of(sex).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn own(number: u16, male: &str, offered: bool) -> OwnCategory {
        OwnCategory { number, male: male.to_owned(), female: String::new(), offered }
    }

    #[test]
    fn every_category_reads_back_what_it_wrote() {
        for category in Category::SHIPPED.into_iter().chain([Category::Own(1), Category::Own(40)]) {
            assert_eq!(Category::parse(&category.code()), Some(category));
        }
        for wrong in ["own_0", "own_", "own_x", "friend", ""] {
            assert_eq!(Category::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_files_say_is_never_renamed_or_lost() {
        let before = OfficeCategories { own: vec![own(1, "يتيم", true)], not_offered: vec![] };
        let added = OfficeCategories {
            own: vec![own(1, "يتيم", false), own(0, "أرملة نزيل", true)],
            not_offered: vec![Category::Prisoner],
        };
        let added = added.check(&before).unwrap();
        assert_eq!(added.own.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2], "what is added gets a number of its own");
        assert!(added.not_offered.is_empty(), "prisoner is always offered");
        let renamed = OfficeCategories { own: vec![own(1, "فقير", true)], not_offered: vec![] }.check(&before).unwrap_err();
        assert_eq!((renamed.0[0].code, renamed.0[0].field.as_str()), (Code::NameInUse, "own.0.male"));
        let lost = OfficeCategories::default().check(&before).unwrap_err();
        assert_eq!((lost.0[0].code, lost.0[0].field.as_str()), (Code::NameInUse, "own"));
    }

    #[test]
    fn a_name_that_is_empty_or_there_twice_is_told_beside_its_field() {
        let typed =
            OfficeCategories { own: vec![own(0, "يتيم", true), own(0, " ", true), own(0, "يتيم", true)], not_offered: vec![] };
        let refused = typed.check(&OfficeCategories::default()).unwrap_err();
        let found: Vec<_> = refused.0.iter().map(|one| (one.field.as_str(), one.code)).collect();
        assert_eq!(found, [("own.1.male", Code::Required), ("own.2.male", Code::NamedTwice)]);
    }
}
