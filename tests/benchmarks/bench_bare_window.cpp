// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of bench_start.sh: as little as a Qt program can do until its window is on the screen.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("An empty window")));
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
