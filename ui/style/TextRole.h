// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;
class QWidget;

namespace semblance::ui {

/// What a piece of text is on its screen; size, weight and colour come from the one style sheet.
enum class TextRole
{
    /// Of a screen: 16 pt.
    Title,
    /// 12 pt bold.
    Section,
    Body,
    /// 9 pt, quieter.
    Caption,
    /// 9 pt in the system's fixed font: hashes, ids.
    Monospace,
    /// Amber; stands beside the warning icon and a word.
    Warning,
    /// Dark red; stands beside the failure icon and a word.
    Failure,
};

void setTextRole(QLabel* label, TextRole role);

/// The title of a page, in the middle of its row.
void setPageTitle(QLabel* title);

/// A panel across the width that says something about the whole screen.
enum class BannerKind
{
    Notice,
    Warning,
    Failure,
};

void setBannerKind(QWidget* panel, BannerKind kind);

/// The one button of a screen that Enter presses.
void setPrimary(QPushButton* button);

/// The text of a button that opens a menu, with an arrow on the line of the words; the style's own
/// would stand in the corner below them.
void setMenuText(QToolButton* button, const QString& words);

/// A line of one pixel in the hairline colour.
enum class SeparatorDirection
{
    Horizontal,
    Vertical,
};

QFrame* makeSeparator(SeparatorDirection direction, QWidget* parent);

/// Draws the rail, bars and other frames around the work in the frame colour.
void setFrameSurface(QWidget* panel);

/// The mid grey on which images lie.
void setImageSurface(QWidget* panel);

} // namespace semblance::ui
