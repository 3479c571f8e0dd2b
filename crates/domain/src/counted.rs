//! Counted nouns (المعدود): Arabic has six forms of "n days", and a wrong one makes a letter look careless.

/// One noun in its six forms, and how a number stands with it. Rule source: the Arabic plural classes of Unicode CLDR.
///
/// `zero`, `one` and `two` are said without a figure; the others follow one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// None: «لا أيام».
    pub zero: &'static str,
    /// One: «يوم واحد».
    pub one: &'static str,
    /// Two, as the subject: «يومان».
    pub two: &'static str,
    /// 3-10, and 103-110 …: «أيام».
    pub few: &'static str,
    /// 11-99, and 111-199 …: «يومًا».
    pub many: &'static str,
    /// 100, 101, 102, 200 …: «يوم».
    pub other: &'static str,
}

impl Counted {
    /// The number with its noun as a subject: «3 أيام», «يومان». Figures are 0-9; the office's style is drawn later.
    pub fn say(&self, number: u64) -> String {
        match (number, number % 100) {
            (0, _) => self.zero.to_owned(),
            (1, _) => self.one.to_owned(),
            (2, _) => self.two.to_owned(),
            (_, 3..=10) => format!("{number} {}", self.few),
            (_, 11..=99) => format!("{number} {}", self.many),
            _ => format!("{number} {}", self.other),
        }
    }

    /// The same after a verb or a preposition («خلال يومين», «تأخر يومين»): only the dual changes, and it always changes alike.
    pub fn say_after(&self, number: u64) -> String {
        let said = self.say(number);
        if number != 2 {
            return said;
        }
        // The dual may carry an adjective or a genitive: «يوما عمل» has lost its ن and ends its first word in ا.
        let (noun, rest) = said.split_once(' ').unwrap_or((&said, ""));
        let oblique = match (noun.strip_suffix("ان"), noun.strip_suffix('ا')) {
            (Some(stem), _) => format!("{stem}ين"),
            (None, Some(stem)) => format!("{stem}ي"),
            (None, None) => noun.to_owned(),
        };
        format!("{oblique} {rest}").trim_end().to_owned()
    }
}

/// Days (أيام).
pub const DAY: Counted =
    Counted { zero: "لا أيام", one: "يوم واحد", two: "يومان", few: "أيام", many: "يومًا", other: "يوم" };
/// Working days (أيام عمل): a duration always names its days.
pub const WORKING_DAY: Counted =
    Counted {
        zero: "لا أيام عمل", one: "يوم عمل واحد", two: "يوما عمل", few: "أيام عمل", many: "يوم عمل", other: "يوم عمل"
    };
/// Months (أشهر).
pub const MONTH: Counted =
    Counted { zero: "لا أشهر", one: "شهر واحد", two: "شهران", few: "أشهر", many: "شهرًا", other: "شهر" };
/// Requests (طلبات).
pub const REQUEST: Counted =
    Counted { zero: "لا طلبات", one: "طلب واحد", two: "طلبان", few: "طلبات", many: "طلبًا", other: "طلب" };
/// Papers (أوراق).
pub const PAPER: Counted = Counted {
    zero: "لا أوراق", one: "ورقة واحدة", two: "ورقتان", few: "أوراق", many: "ورقة", other: "ورقة"
};
/// Documents (مستندات), as the acknowledgement letter counts them.
pub const DOCUMENT: Counted =
    Counted {
        zero: "لا مستندات", one: "مستند واحد", two: "مستندان", few: "مستندات", many: "مستندًا", other: "مستند"
    };
/// Persons (أشخاص).
pub const PERSON: Counted =
    Counted { zero: "لا أحد", one: "شخص واحد", two: "شخصان", few: "أشخاص", many: "شخصًا", other: "شخص" };
/// Members of the committee (أعضاء).
pub const MEMBER: Counted =
    Counted { zero: "لا أعضاء", one: "عضو واحد", two: "عضوان", few: "أعضاء", many: "عضوًا", other: "عضو" };
/// Home visits (زيارات).
pub const VISIT: Counted = Counted {
    zero: "لا زيارات", one: "زيارة واحدة", two: "زيارتان", few: "زيارات", many: "زيارة", other: "زيارة"
};
/// Pages (صفحات).
pub const PAGE: Counted = Counted {
    zero: "لا صفحات", one: "صفحة واحدة", two: "صفحتان", few: "صفحات", many: "صفحة", other: "صفحة"
};
/// Tries (محاولات), as at sign-in.
pub const TRY: Counted = Counted {
    zero: "لا محاولات", one: "محاولة واحدة", two: "محاولتان", few: "محاولات", many: "محاولة", other: "محاولة"
};
/// Things (أشياء).
pub const THING: Counted =
    Counted { zero: "لا شيء", one: "شيء واحد", two: "شيئان", few: "أشياء", many: "شيئًا", other: "شيء" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_takes_its_own_form() {
        let cases = [
            (0, "لا أيام"),
            (1, "يوم واحد"),
            (2, "يومان"),
            (3, "3 أيام"),
            (10, "10 أيام"),
            (11, "11 يومًا"),
            (14, "14 يومًا"),
            (99, "99 يومًا"),
            (100, "100 يوم"),
            (101, "101 يوم"),
            (102, "102 يوم"),
            (103, "103 أيام"),
            (110, "110 أيام"),
            (111, "111 يومًا"),
            (200, "200 يوم"),
            (1000, "1000 يوم"),
            (1005, "1005 أيام"),
        ];
        for (number, said) in cases {
            assert_eq!(DAY.say(number), said, "{number}");
        }
        assert_eq!(WORKING_DAY.say(10), "10 أيام عمل", "a duration names its days, as in the look");
    }

    #[test]
    fn the_dual_changes_after_a_verb_or_preposition() {
        for (noun, said) in [
            (DAY, "يومين"),
            (WORKING_DAY, "يومي عمل"),
            (PAPER, "ورقتين"),
            (THING, "شيئين"),
            (TRY, "محاولتين"),
            (PAGE, "صفحتين"),
            (MONTH, "شهرين"),
        ] {
            assert_eq!(noun.say_after(2), said, "«خلال يومين», not «خلال يومان»");
        }
        assert_eq!(DAY.say_after(3), "3 أيام", "only the dual is heard");
        assert_eq!(REQUEST.say_after(11), REQUEST.say(11), "only the dual is heard");
    }

    #[test]
    fn every_noun_has_all_six_forms() {
        for noun in [DAY, WORKING_DAY, MONTH, REQUEST, PAPER, DOCUMENT, PERSON, PAGE, TRY, THING] {
            let forms = [noun.zero, noun.one, noun.two, noun.few, noun.many, noun.other];
            assert!(forms.iter().all(|form| !form.is_empty()), "{noun:?} would print an empty word");
        }
    }
}
