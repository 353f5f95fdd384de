// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/PolicyText.h"

#include "ui/format/HashText.h"
#include "ui/format/PlainText.h"

#include <QCoreApplication>

#include <array>

namespace semblance::ui {

namespace {

/// The texts of resources/policy/default.json, word by word, which a test compares.
[[maybe_unused]] constexpr std::array kShippedTexts{
    QT_TRANSLATE_NOOP("PolicyText", "unmeasured-size"),
    QT_TRANSLATE_NOOP("PolicyText", "few-pixels"), QT_TRANSLATE_NOOP("PolicyText", "negative"),
    QT_TRANSLATE_NOOP("PolicyText", "covered-face"),
    QT_TRANSLATE_NOOP("PolicyText", "covered-eyes"),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own judgement: the eyes tell most of a face, and the engine "
                      "makes a template of what lies over them, glasses, hair or a bar. How much "
                      "covered eyes alone cost a search was not measured. To be replaced by the "
                      "laboratory after its own evaluation."),
    QT_TRANSLATE_NOOP("PolicyText", "damaged-picture"),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own judgement: where a decoder made up parts of a picture, a "
                      "likeness may be of what it made up. To be replaced by the laboratory."),
    QT_TRANSLATE_NOOP("PolicyText", "poor-quality"),
    QT_TRANSLATE_NOOP("PolicyText", "screen-or-print"),
    QT_TRANSLATE_NOOP("PolicyText", "unknown-provenance"),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Rule P10: no sketch, composite, look-alike, generated or altered image as "
                      "a probe (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, "
                      "Subtitle 5). To be confirmed by the laboratory's lawyer."),
    // Where a policy leaves it out.
    QT_TRANSLATE_NOOP("PolicyText",
                      "Rule P10: no sketch, composite, look-alike, generated or altered image as "
                      "a probe (Washington RCW 43.386; Maryland, Criminal Procedure, Title 2, "
                      "Subtitle 5)"),
    QT_TRANSLATE_NOOP(
        "PolicyText",
        "Semblance's own judgement: how often a search finds the right person was measured down to "
        "10 px between the eyes (tests/benchmarks/RESULTS.md), where it was 46 %. Below, no figure "
        "of a search applies; that of a comparison one to one is another, and was measured down to "
        "6 px. To be replaced by the laboratory after its own evaluation."),
    QT_TRANSLATE_NOOP(
        "PolicyText",
        "Semblance's own measurement (tests/benchmarks/RESULTS.md): at 14 px "
        "between the eyes, with noise and strong compression, the right person of 2 "
        "611 came first in 81 % of searches, at 12 px in 69 %, at 10 px in 46 %. To be "
        "replaced by the laboratory after its own evaluation."),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own measurement (tests/benchmarks/RESULTS.md): of 600 pairs of "
                      "negatives 61 % were judged right, where a coin gives 50 %. Make a "
                      "positive of it first. To be replaced by the laboratory after its own "
                      "evaluation."),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own measurement (tests/benchmarks/RESULTS.md): more than three "
                      "tenths of the face are covered, and no unified quality is given then; of "
                      "the probes without one 54 % were missed. How much a cover alone costs a "
                      "search was not measured. To be replaced by the laboratory after its own "
                      "evaluation."),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own measurement (tests/benchmarks/RESULTS.md): 79 of the 81 "
                      "probes whose unified quality lay below 20 were missed, and 54 % of the 350 "
                      "that have none. To be replaced by the laboratory after its own evaluation."),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own judgement: a screen or a print adds its own pattern, "
                      "colours and sharpness to the face. To be replaced by the laboratory."),
    QT_TRANSLATE_NOOP("PolicyText",
                      "Semblance's own judgement: where nobody says how an image came about, "
                      "nobody has ruled out that rule P10 forbids it. To be replaced by the "
                      "laboratory.")};

} // namespace

QString policyName(const casework::SearchPolicy& policy)
{
    constexpr int kShownDigits = 12;
    if (policy.sha256 == Sha256())
        return policy.id;
    return QStringLiteral("%1 (%2)").arg(policy.id, wholeHash(policy.sha256).left(kShownDigits));
}

QString policyWords(const QString& text)
{
    return QCoreApplication::translate("PolicyText", text.toUtf8().constData());
}

QString ruleName(const QString& id)
{
    const QString plain = plainText(id);
    const QString title = policyWords(id);
    return title == id ? plain : QStringLiteral("%1 (%2)").arg(title, plain);
}

} // namespace semblance::ui
