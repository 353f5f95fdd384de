// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ReferencePortraits.h"
#include "ui/models/Workplace.h"

#include <QDialog>

class QFormLayout;
class QLabel;

namespace semblance::ui {

class ErrorPanel;

/// What is recorded about one reference: whom it shows, where it comes from, which file it is, when
/// it was enrolled, and what its image quality warns of. GUI thread.
class ReferenceDialog : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(Workplace& workplace, ReferenceId id, QWidget* parent = nullptr);

private:
    void read();
    void showReference(const casework::Reference& reference);
    void addFile(const casework::Reference& reference);
    void addWarnings(const matching::QualityReport& quality);
    QLabel* addFact(const QString& name, const QString& value, const QString& objectName = {});
    void showPortrait();

    Workplace& m_workplace;
    ReferenceId m_id;
    ReferencePortraits* m_portraits;
    QLabel* m_portrait;
    QLabel* m_title;
    ErrorPanel* m_error;
    QFormLayout* m_facts;
};

} // namespace semblance::ui
