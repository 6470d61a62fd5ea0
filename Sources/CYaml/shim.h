#ifndef BROADSHEET_CYAML_SHIM_H
#define BROADSHEET_CYAML_SHIM_H

#include <yaml.h>

#endif
