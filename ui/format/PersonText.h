// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <QString>

namespace semblance::ui {

/// What a person is called on the screen, never empty: the name; the number where there is no name;
/// the number in quotation marks where the name, or the number itself, is nothing but blanks.
QString personText(const QString& number, const QString& name);
QString personText(const casework::Subject& subject);

} // namespace semblance::ui
