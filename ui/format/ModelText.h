// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace semblance::ui {

/// What a manifest, a pack or an engine states was measured, in the person's language. The words
/// are looked up without their figures, so that new figures need no new translation; a sentence of
/// other words is said to be quoted.
QString measuredText(const std::string& sentence);
/// The same of a model that Semblance's makers have not measured: who says it.
QString ownMeasuredText(const std::string& sentence);

/// A licence's name stays; what Semblance's own manifests add to it is in the person's language.
QString licenceText(const std::string& licence);

/// Whether a sentence's words are known, whatever its figures.
bool isModelTextKnown(const std::string& sentence);

} // namespace semblance::ui
