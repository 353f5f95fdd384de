// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/ImageProblemText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImageProblemText)
};

bool hasFact(const Error& error, std::string_view key)
{
    return std::ranges::any_of(error.facts,
                               [key](const ErrorFact& fact) { return fact.key == key; });
}

} // namespace

QString imageProblemText(const Error& error)
{
    if (error.code == ErrorCode::LabDamaged && hasFact(error, "expectedSha256"))
        return Text::tr("The stored image is damaged: its SHA-256 is not the recorded one");
    if (error.code == ErrorCode::FileNotFound && hasFact(error, "original"))
        return Text::tr("The stored image is missing");
    return Text::tr("The image cannot be read");
}

} // namespace semblance::ui
