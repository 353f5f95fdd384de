// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace semblance::ui {

/// Text that came out of a file, of a file's name or of what a person wrote, as it may stand in a
/// label, a table, a note or on a terminal: characters that nobody sees or that turn what stands
/// around them (control, bidirectional and zero-width ones, line breaks) stand there as \n, \x1b,
/// \u202e; letters of every script stay. Line breaks and tabs stay where `keepsLines`.
QString plainText(const QString& text, bool keepsLines = false);
/// Of UTF-8.
QString plainText(const std::string& text, bool keepsLines = false);

} // namespace semblance::ui
