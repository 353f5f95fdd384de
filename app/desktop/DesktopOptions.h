// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Palettes.h"

#include <QLocale>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace semblance::app {

/// A search that the window does as soon as it is open, as if a person had done it.
struct SearchOptions
{
    QString probe;
    QString gallery;
    /// 1 for Q-1.
    std::optional<int> face;
    /// Candidate to compare, 1 for the first; empty for the list.
    std::optional<int> candidate;
};

/// A picture of the window, which then closes.
struct PictureOptions
{
    /// The picture is written here.
    QString file;
    std::optional<QSize> size;
};

/// The command line of the desktop program.
struct DesktopOptions
{
    std::optional<QString> lab;
    std::optional<ui::PaletteKind> palette;
    std::optional<QLocale> language;
    std::optional<SearchOptions> search;
    std::optional<PictureOptions> picture;
    /// Nothing is opened: that the program came this far says that a window could be.
    bool checksDisplay = false;
    /// --help or --version was asked for: print `message`, then end with 0.
    bool isInformation = false;
    QString message;
};

/// The options, or the sentence that says what is wrong with them.
struct ParsedOptions
{
    std::optional<DesktopOptions> options;
    QString mistake;
};

ParsedOptions parseOptions(const QStringList& arguments);

} // namespace semblance::app
