// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnhancedCopyText.h"

#include "casework/enhancement/RecordedRecipe.h"
#include "ui/format/EnhancementText.h"

#include <QCoreApplication>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EnhancedCopyText)
};

} // namespace

QStringList copyLines(const std::vector<casework::Derivation>& derivations)
{
    if (derivations.empty())
        return {};
    const casework::Derivation& derivation = derivations.front();
    const QString source = QString::number(derivation.source.value);
    const auto recipe = casework::recordedRecipe(derivation);
    if (!recipe)
        //: %1: a number
        return {Text::tr("Enhanced copy of exhibit %1; what was done to it cannot be read.")
                    .arg(source)};
    //: %1: a number; %2: "original ▸ Crop ▸ Levels"
    QStringList lines = {
        Text::tr("Enhanced copy of exhibit %1: %2. Judge it beside its original only.")
            .arg(source, recipeLine(*recipe))};
    if (recipe->isMirroring())
        lines << Text::tr("This copy is mirrored: left and right, or top and bottom, are "
                          "exchanged.");
    return lines;
}

} // namespace semblance::ui
