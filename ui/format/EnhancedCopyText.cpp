// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnhancedCopyText.h"

#include "imagery/enhancement/EarlierSteps.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/FewOf.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EnhancedCopyText)
};

/// Behind what makes a face another, before what makes it less clear.
constexpr int kChainRank = 2;
/// Behind what is known of the copy's own steps.
constexpr int kMeasuredRank = 7;

/// How it lies, where that is not as its original does, or as that need not; empty otherwise, and
/// where nobody can tell.
QString lyingText(const casework::CopyChain& chain)
{
    if (!chain.isReadable())
        return {};
    if (chain.shownMirrored)
        return mirroredViewText(chain);
    return chain.isMirrored()
               ? Text::tr(
                     "This copy is mirrored: left and right, or top and bottom, are exchanged.")
               : QString();
}

CopyLine chainSentence(const casework::CopyChain& chain)
{
    if (chain.isReadable())
        //: %1: "original (exhibit 1) ▸ Crop ▸ Levels"
        return {kChainRank, Text::tr("Enhanced copy: %1. Judge it beside its original only.")
                                .arg(chainLine(chain))};
    // Nobody can tell whether it is mirrored.
    return {0, Text::tr("Enhanced copy: %1. What was done to it cannot be read in full: it may be "
                        "mirrored.")
                   .arg(chainLine(chain))};
}

QString stepOf(const imagery::StepNote& note)
{
    return stepName(imagery::noteFact(note, "stepId"));
}

void addSteps(const std::optional<imagery::Recipe>& recipe, QStringList& parts)
{
    if (!recipe)
        //: in a row of steps, in the place of some that cannot be read
        parts << Text::tr("unreadable steps");
    for (std::size_t i = 0; recipe && i < recipe->steps().size(); ++i)
        parts << stepName(recipe->steps()[i].spec().id);
}

/// What the links begin with.
QStringList firstParts(const casework::CopyChain& chain)
{
    const QString exhibit = QString::number(chain.origin().value);
    if (chain.stated.empty())
        //: the first in a row of steps; %1: a number
        return {Text::tr("original (exhibit %1)").arg(exhibit)};
    //: the first in a row of steps: a picture that the laboratory need not hold
    QStringList parts = {Text::tr("original")};
    for (const auto& recipe : chain.stated)
        addSteps(recipe, parts);
    //: in a row of steps; %1: a number; only its file says what was done before
    parts << Text::tr("[exhibit %1, by its file’s own word]").arg(exhibit);
    return parts;
}

/// `next`: what the following steps were done to.
QString copyBetween(ExhibitId copy, ExhibitId next)
{
    if (copy == next)
        //: in a row of steps; %1: a number
        return Text::tr("[copy, exhibit %1]").arg(copy.value);
    //: in a row of steps; %1, %2: numbers; both are the same picture in another file
    return Text::tr("[copy, exhibit %1, taken in again as exhibit %2]")
        .arg(QString::number(copy.value), QString::number(next.value));
}

/// Each step of a chain once; what cannot be read among them.
QStringList stepNames(const casework::CopyChain& chain)
{
    QStringList names;
    for (const auto& recipe : chain.stated)
        addSteps(recipe, names);
    for (const casework::CopyLink& link : chain.links)
        addSteps(link.recipe, names);
    names.removeDuplicates();
    return names;
}

bool isMirroredOnly(const casework::CopyChain& chain)
{
    const auto recipes = chain.recipes();
    return chain.isReadable() && chain.isMirrored() &&
           std::ranges::all_of(recipes, [](const imagery::Recipe& recipe) {
               return std::ranges::all_of(recipe.steps(), [](const imagery::RecipeStep& step) {
                   return step.spec().id == "flip";
               });
           });
}

/// Noise was taken out of it, or blur.
bool isCleared(const casework::CopyChain& chain)
{
    return std::ranges::any_of(chain.recipes(), [](const imagery::Recipe& recipe) {
        return std::ranges::any_of(recipe.steps(), [](const imagery::RecipeStep& step) {
            return step.spec().id.starts_with("denoise") || step.spec().id.starts_with("deblur");
        });
    });
}

QStringList statedCopyLines(const casework::CopyChain& chain)
{
    const QString separator = QStringLiteral(", ");
    QStringList lines;
    if (chain.shownMirrored && chain.isReadable())
        lines << mirroredViewText(chain);
    else if (chain.isReadable() && chain.isMirrored())
        lines << Text::tr("By its file’s own steps it is mirrored: left and right, or top and "
                          "bottom, are exchanged.");
    //: %1: "Resize, Local contrast (CLAHE)"
    lines << Text::tr("Its file says that it is an enhanced copy: %1. Nobody has checked this.")
                 .arg(stepNames(chain).join(separator));
    return lines;
}

} // namespace

QString mirroredViewText(const casework::CopyChain& chain)
{
    const QString orientation = QString::number(static_cast<int>(*chain.shownMirrored));
    if (chain.isMirrored())
        //: %1: the EXIF value, 2, 4, 5 or 7
        return Text::tr("The EXIF orientation (%1) of its original mirrors the picture, and the "
                        "steps mirrored it again: this copy is no mirror image of its original's "
                        "stored pixels. Which of the two shows the face as it was, the files "
                        "cannot tell: look for writing.")
            .arg(orientation);
    //: %1: the EXIF value, 2, 4, 5 or 7
    return Text::tr("The EXIF orientation (%1) of its original mirrors the picture, and this copy "
                    "was made from that view: it is a mirror image of its original's stored "
                    "pixels. Where the orientation is wrong, a mole on the left cheek is on the "
                    "right: look for writing.")
        .arg(orientation);
}

QString copyHeadline(const casework::CopyChain& chain)
{
    if (chain.isEmpty() || isMirroredOnly(chain))
        return {};
    const QString steps = fewOf(stepNames(chain), QStringLiteral(", "));
    //: On a candidate's card, short: %1: "Resize, Local contrast (CLAHE)"
    return chain.links.empty()
               ? Text::tr("Enhanced copy, by its file: %1").arg(steps)
               //: On a candidate's card, short: %1: "Resize, Local contrast (CLAHE)"
               : Text::tr("Enhanced copy: %1").arg(steps);
}

QString mirroredHeadline(const casework::CopyChain& chain)
{
    if (chain.isEmpty() || !chain.isReadable())
        return {};
    if (chain.shownMirrored)
        return chain.isMirrored()
                   //: On a candidate's card, short: EXIF mirrors its original, and steps did so
                   //: again
                   ? Text::tr("Copy mirrored against its original’s EXIF")
                   //: On a candidate's card, short: it was made from what EXIF mirrors
                   : Text::tr("Copy of a view that EXIF mirrors");
    if (!chain.isMirrored())
        return {};
    //: On a candidate's card, short
    return chain.links.empty() ? Text::tr("Mirrored copy, by its file")
                               //: On a candidate's card, short
                               : Text::tr("Mirrored copy");
}

QStringList anyCopyLines(const casework::CopyChain& chain)
{
    return chain.links.empty() && !chain.isEmpty() ? statedCopyLines(chain) : copyLines(chain);
}

QString chainLine(const casework::CopyChain& chain)
{
    if (chain.links.empty())
        return {};
    QStringList parts = firstParts(chain);
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        addSteps(chain.links[i].recipe, parts);
        if (i + 1 < chain.links.size())
            parts << copyBetween(chain.links[i].derivation.exhibit,
                                 chain.links[i + 1].derivation.source);
    }
    return parts.join(QStringLiteral(" ▸ "));
}

QString chainLine(const casework::CopyChain& chain, ExhibitId copy, const imagery::Recipe& recipe)
{
    casework::CopyChain longer = chain;
    casework::Derivation next;
    next.source = copy;
    longer.links.push_back({next, recipe});
    return chainLine(longer);
}

std::vector<CopyLine> rankedCopyLines(const casework::CopyChain& chain)
{
    if (chain.links.empty())
        return {};
    std::vector<CopyLine> lines;
    // Of what cannot be read in full the sentence below says that it may be.
    if (const QString lying = lyingText(chain); !lying.isEmpty())
        lines.push_back({rankOf({0, imagery::StepWarning::Mirrored, {}}), lying});
    lines.push_back(chainSentence(chain));
    if (isCleared(chain))
        lines.push_back({kMeasuredRank,
                         Text::tr("What unified quality says was measured on pictures that nobody "
                                  "enhanced: of a copy that was sharpened or freed of noise it can "
                                  "foretell more than it scores.")});
    for (const imagery::StepNote& note : imagery::earlierNotes({chain.recipes()})) {
        if (note.warning == imagery::StepWarning::Mirrored)
            continue;
        //: %1: "Deblur: Wiener"; %2: a sentence
        const QString text = Text::tr("%1: %2").arg(stepOf(note), noteSentence(note));
        const bool isSaid = std::ranges::find(lines, text, &CopyLine::text) != lines.end();
        if (!isSaid)
            lines.push_back({rankOf(note), text});
    }
    std::ranges::stable_sort(lines, {}, &CopyLine::rank);
    return lines;
}

QStringList copyLines(const casework::CopyChain& chain)
{
    QStringList lines;
    for (const CopyLine& line : rankedCopyLines(chain))
        lines << line.text;
    return lines;
}

} // namespace semblance::ui
