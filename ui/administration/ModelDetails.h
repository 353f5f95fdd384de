// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ModelListModel.h"

#include <QWidget>

class QLabel;

namespace semblance::ui {

/// One model: what it is worth and on which data that was measured, its maker, licence, files and
/// hashes. All of it can be selected and copied.
class ModelDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ModelDetails(QWidget* parent = nullptr);

    void showModel(const ListedModel& model);

private:
    QLabel* m_title;
    QLabel* m_worth;
    QLabel* m_maker;
    QLabel* m_files;
};

} // namespace semblance::ui
