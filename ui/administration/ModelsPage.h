// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/SearchPolicy.h"
#include "ui/administration/ModelsAccess.h"
#include "ui/administration/ModelsState.h"
#include "ui/jobs/JobList.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;
class QTableView;

namespace semblance::ui {

class EngineChoiceBox;
class ErrorPanel;
class ModelDetails;
class PackPanel;
class ScrolledColumn;

/// Which models the engine works with, what each is worth, and which others there are: installs the
/// recommended pack, and changes the engine after saying what that means for galleries.
class ModelsPage : public QWidget
{
    Q_OBJECT

public:
    /// `jobs` is borrowed.
    ModelsPage(JobList& jobs, ModelsAccess access, QWidget* parent = nullptr);

    /// What is said of its threshold; without one nothing is.
    void setPolicy(const casework::SearchPolicy& policy);
    /// Reads everything anew, in a job.
    void refresh();

Q_SIGNALS:
    /// Another engine is in use from now on: whoever has loaded one loads it anew.
    void engineChanged();

protected:
    /// To the engine's choice. No focus proxy: Tab would walk in a circle.
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeEngineSide();
    QWidget* makeModelSide();
    void take(Result<ModelsState> state);
    void showCurrent();
    void askToUse(matching::EngineKind kind);
    void use(matching::EngineKind kind);

    JobList& m_jobs;
    ModelsAccess m_access;
    std::optional<casework::SearchPolicy> m_policy;
    std::optional<ModelsState> m_state;
    bool m_isReading = false;
    ErrorPanel* m_error;
    /// In place of the content until there is some.
    QLabel* m_reading;
    EngineChoiceBox* m_choice;
    PackPanel* m_pack;
    QSplitter* m_content = nullptr;
    ScrolledColumn* m_engineSide = nullptr;
    ModelListModel* m_model;
    QTableView* m_table;
    ModelDetails* m_details;
};

} // namespace semblance::ui
