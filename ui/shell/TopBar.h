// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "casework/policy/SearchPolicy.h"
#include "matching/models/ModelPack.h"
#include "ui/style/Palettes.h"

#include <QFrame>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace semblance::ui {

/// Above the work: which lab, which policy, which engine; the quick search, the palette, the
/// language and the list of keys.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    /// Empty: none is open.
    void showLab(const std::optional<casework::LabInfo>& lab);
    void showPolicy(const casework::SearchPolicy& policy);
    void showEngine(const matching::EngineDefinition& engine);
    /// `code`: as LanguageChoice.
    void showLanguage(const QString& code);

Q_SIGNALS:
    void otherLabRequested();
    void shortcutsRequested();
    void quickSearchRequested();
    void paletteChosen(semblance::ui::PaletteKind kind);
    /// `code`: as LanguageChoice.
    void languageChosen(const QString& code);

private:
    QToolButton* makePaletteButton();
    QToolButton* makeLanguageButton();
    QMenu* makePaletteMenu();
    QMenu* makeLanguageMenu();

    QToolButton* m_lab;
    QLabel* m_policy;
    QLabel* m_engine;
    QMenu* m_languages;
};

} // namespace semblance::ui
