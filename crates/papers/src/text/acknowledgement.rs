//! Words of the acknowledgement letter (إشعار استلام).

use crate::content::LetterWording;

/// The first version of the letter's sentences. The reply's "no less than two weeks" is the regulation's own wording (R14).
#[must_use]
pub fn first_wording() -> LetterWording {
    LetterWording {
        version: "نص الإشعار 1".into(),
        title: "إشعار استلام طلب".into(),
        salutation: ["المكرم".into(), "المكرمة".into()],
        prayer: ["حفظه الله".into(), "حفظها الله".into()],
        greeting: "السلام عليكم ورحمة الله وبركاته، وبعد:".into(),
        received: "نفيدكم بأننا استلمنا طلبكم رقم {request} ({kind})، وقُيّد لدينا بتاريخ {date_h} الموافق {date_g}، واطّلعنا على أصول {count} مبيّنة أدناه.".into(),
        received_none: "نفيدكم بأننا استلمنا طلبكم رقم {request} ({kind})، وقُيّد لدينا بتاريخ {date_h} الموافق {date_g}.".into(),
        complete: "ولا ينقص الطلب شيء من المستندات.".into(),
        committee: "وسيُرفع طلبكم إلى لجنة البحث لدراسته والرد عليكم بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين، أي ابتداءً من {earliest_h} الموافق {earliest_g}. ونأمل ذكر رقم الطلب عند المراجعة أو الاتصال.".into(),
        closing: "وتفضلوا بقبول أطيب التحية.".into(),
    }
}

pub(crate) const RECEIVED: &str = "المستندات المستلمة";
pub(crate) const MISSING: &str = "مستندات لم تُستلم بعد";
pub(crate) const FOOT: &str = "إشعار";
